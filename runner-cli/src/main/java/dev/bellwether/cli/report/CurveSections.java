package dev.bellwether.cli.report;

import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.engine.report.document.Histogram;
import dev.bellwether.engine.report.document.LineChart;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.stats.SharpeRatio;
import java.util.Arrays;

/** The curves over time. */
final class CurveSections {
  private static final int LONG_WINDOW = 252;
  private static final int SHORT_WINDOW = 63;

  private final BtmResult result;
  private final long[] days;
  private final String hold;

  CurveSections(BtmResult result) {
    this.result = result;
    this.days =
        result.run().sessions().stream().mapToLong(s -> s.date().toEpochDay()).toArray();
    this.hold = result.run().market().symbol() + " bought and held";
  }

  Section equity() {
    return LineChart.overDays("Equity", days, Unit.MONEY)
        .line("BTM", result.equity().values())
        .reference(hold, result.hold().values())
        .noted("At each session's close, net of costs. The held symbol has its dividends in it.")
        .withLogScale();
  }

  Section drawdown() {
    return LineChart.overDays("Drawdown", days, Unit.PERCENT)
        .area("BTM", below(result.equity()))
        .reference(hold, below(result.hold()))
        .lowered();
  }

  Section dailyReturns() {
    return Histogram.of("Daily returns", result.equity().returns(), Unit.PERCENT);
  }

  /** Over a year, or over a quarter where there is less than two years of it. */
  Section rollingSharpe() {
    int window = days.length >= 2 * LONG_WINDOW ? LONG_WINDOW : SHORT_WINDOW;
    return LineChart.overDays("Rolling Sharpe ratio", days, Unit.RATIO)
        .line("BTM", rolling(result.equity().returns(), window))
        .reference(hold, rolling(result.hold().returns(), window))
        .noted("Over " + window + " sessions.");
  }

  private static double[] below(DailyEquity equity) {
    return Arrays.stream(equity.drawdowns()).map(depth -> -depth).toArray();
  }

  private static double[] rolling(double[] returns, int window) {
    double[] sharpe = new double[returns.length];
    for (int i = 0; i < sharpe.length; i++) {
      sharpe[i] =
          i + 1 < window
              ? Double.NaN
              : SharpeRatio.of(Arrays.copyOfRange(returns, i + 1 - window, i + 1))
                  .map(SharpeRatio::annual)
                  .orElse(Double.NaN);
    }
    return sharpe;
  }
}
