package dev.bellwether.engine.report;

import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.stats.Interval;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.engine.stats.Performance;
import java.util.List;

/** Figures as they are written. */
final class FigureText {
  private FigureText() {}

  /** A dash where the figure is not defined. */
  static String of(Performance performance, Metric metric) {
    double value = performance.value(metric).orElse(Double.NaN);
    return switch (metric.unit()) {
      case FRACTION -> Unit.PERCENT.format(value, isMean(metric) ? 3 : 2);
      case RATIO -> Unit.RATIO.format(value);
      case MONEY -> money(metric, value);
      case BASIS_POINTS -> named(Unit.RATIO.format(value), value, " bp");
      case SESSIONS -> named(Unit.COUNT.format(value), value, " sessions");
      case COUNT -> Unit.COUNT.format(value);
    };
  }

  /** "-2.11 to 3.26". */
  static String of(List<Interval> interval, Unit unit) {
    return interval.isEmpty()
        ? "–"
        : unit.format(interval.getFirst().low()) + " to " + unit.format(interval.getFirst().high());
  }

  /** What was paid, against what the run began with. */
  static String costShare(Run run) {
    double share = run.activity().costs().doubleValue() / run.performance().startEquity();
    return Unit.PERCENT.format(share) + " of the start";
  }

  private static boolean isMean(Metric metric) {
    return metric == Metric.MEAN_DAILY_RETURN || metric == Metric.MEAN_DAILY_RETURN_ERROR;
  }

  private static String money(Metric metric, double value) {
    return metric == Metric.BREAK_EVEN_PER_SHARE
        ? Unit.PRICE.format(value, 4)
        : Unit.MONEY.format(value);
  }

  private static String named(String text, double value, String unit) {
    return Double.isFinite(value) ? text + unit : text;
  }
}
