package dev.bellwether.engine.report;

import dev.bellwether.engine.report.document.Histogram;
import dev.bellwether.engine.report.document.LineChart;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.SessionDay;
import dev.bellwether.engine.report.document.SideBySide;
import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.stats.Performance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The charts of a run. */
final class RunCharts {
  private static final String STRATEGY = "Strategy";
  private static final int QUARTER = 63;
  private static final int YEAR = 252;
  private static final double CHEAP = 10;

  private RunCharts() {}

  static LineChart equity(Run run) {
    DailyEquity equity = run.equity();
    LineChart chart =
        LineChart.overDays("Equity", days(equity), Unit.MONEY)
            .line(STRATEGY, equity.values())
            .noted("At each close, net of costs.")
            .withLogScale();
    return run.benchmark()
        .map(one -> chart.reference(one.name(), from(equity.start(), one.performance().equity())))
        .orElse(chart);
  }

  static LineChart drawdown(Run run) {
    LineChart chart =
        LineChart.overDays("Drawdown", days(run.equity()), Unit.PERCENT)
            .area(STRATEGY, below(run.equity()))
            .noted("Below the highest close before.")
            .lowered();
    return run.benchmark()
        .map(one -> chart.reference(one.name(), below(one.performance().equity())))
        .orElse(chart);
  }

  /** Their histogram, and the rolling ratio beside it once there are sessions enough for one. */
  static Section returns(Performance performance) {
    Histogram daily = dailyReturns(performance);
    return performance.sessions() < QUARTER
        ? daily
        : SideBySide.of(daily, rollingSharpe(performance));
  }

  private static Histogram dailyReturns(Performance performance) {
    double[] returns = performance.equity().returns();
    double[] moved = Arrays.stream(returns).filter(one -> one != 0).toArray();
    Histogram chart = Histogram.of("Daily returns", moved, Unit.PERCENT);
    int still = returns.length - moved.length;
    return still == 0
        ? chart
        : chart.noted(
            String.format(
                Locale.ROOT,
                "%s of %s sessions, with a return of exactly zero, are left out.",
                still,
                returns.length));
  }

  private static LineChart rollingSharpe(Performance performance) {
    double[] returns = performance.equity().returns();
    LineChart chart =
        LineChart.overDays("Rolling Sharpe ratio", days(performance.equity()), Unit.RATIO);
    LineChart quarter = chart.line("63 sessions", RollingSharpe.of(returns, QUARTER));
    return returns.length < YEAR
        ? quarter
        : quarter.line("252 sessions", RollingSharpe.of(returns, YEAR));
  }

  static SessionChart days(List<SessionDay> days) {
    List<SessionDay> sorted = days.stream().sorted(Comparator.comparing(SessionDay::date)).toList();
    return new SessionChart(
        "One day",
        "Triangles up buy, down sell; full ones open, hollow ones close.",
        decimals(sorted),
        sorted);
  }

  private static int decimals(List<SessionDay> days) {
    return days.stream()
            .flatMap(day -> day.curves().stream())
            .flatMapToDouble(curve -> Arrays.stream(curve.values()))
            .anyMatch(price -> price < CHEAP)
        ? 4
        : 2;
  }

  private static long[] days(DailyEquity equity) {
    return equity.sessions().stream().mapToLong(session -> session.date().toEpochDay()).toArray();
  }

  private static double[] from(double start, DailyEquity equity) {
    return Arrays.stream(equity.values()).map(one -> one / equity.start() * start).toArray();
  }

  private static double[] below(DailyEquity equity) {
    return Arrays.stream(equity.drawdowns()).map(depth -> 0.0 - depth).toArray();
  }
}
