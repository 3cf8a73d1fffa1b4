package dev.bellwether.engine.report;

import dev.bellwether.engine.report.document.KeyFigures;
import dev.bellwether.engine.report.document.KeyFigures.Figure;
import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.engine.stats.Performance;
import java.util.List;

/** The few figures to look at first. */
final class KeyTiles {
  private static final int SESSIONS_PER_YEAR = 252;

  private KeyTiles() {}

  static KeyFigures of(Run run) {
    return new KeyFigures(
        "At a glance",
        List.of(
            new Figure(
                "Total return",
                signed(run, Metric.TOTAL_RETURN),
                compared(run, Metric.TOTAL_RETURN)),
            new Figure("Annual return", signed(run, Metric.ANNUAL_RETURN), year(run)),
            new Figure("Sharpe ratio", sharpe(run), interval(run)),
            new Figure(
                "Maximum drawdown",
                text(run, Metric.MAX_DRAWDOWN),
                compared(run, Metric.MAX_DRAWDOWN)),
            new Figure("Trades", text(run, Metric.TRADES), won(run)),
            new Figure("Profit factor", text(run, Metric.PROFIT_FACTOR), "won to lost"),
            new Figure("Costs paid", text(run, Metric.COSTS), FigureText.costShare(run)),
            finalEquity(run.performance())));
  }

  private static Figure finalEquity(Performance performance) {
    return new Figure(
        "Final equity",
        Unit.MONEY.format(performance.finalEquity()),
        "from " + Unit.MONEY.format(performance.startEquity()));
  }

  private static String text(Run run, Metric metric) {
    return FigureText.of(run.performance(), metric);
  }

  private static String signed(Run run, Metric metric) {
    return Unit.PERCENT.signed(run.value(metric), 2);
  }

  private static String sharpe(Run run) {
    String ratio = text(run, Metric.SHARPE);
    return Double.isFinite(run.value(Metric.SHARPE))
        ? ratio + " ± " + text(run, Metric.SHARPE_STANDARD_ERROR)
        : ratio;
  }

  private static String interval(Run run) {
    return run.sharpe().isEmpty()
        ? "no interval"
        : run.confidence() + ": " + FigureText.of(run.sharpe(), Unit.RATIO);
  }

  private static String won(Run run) {
    double rate = run.value(Metric.TRADE_HIT_RATE);
    return Double.isFinite(rate) ? Unit.PERCENT.format(rate, 0) + " won" : "";
  }

  /** A year drawn from less than a year is said to be so. */
  private static String year(Run run) {
    int sessions = run.performance().sessions();
    return sessions < SESSIONS_PER_YEAR
        ? "from only " + sessions + " sessions"
        : run.confidence() + ": " + FigureText.of(run.annualReturn(), Unit.PERCENT);
  }

  private static String compared(Run run, Metric metric) {
    return run.benchmark()
        .map(one -> one.name() + " " + FigureText.of(one.performance(), metric))
        .orElse("");
  }
}
