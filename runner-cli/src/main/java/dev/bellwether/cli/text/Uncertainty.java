package dev.bellwether.cli.text;

import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.engine.stats.Interval;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.engine.stats.StationaryBootstrap;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far the Sharpe ratio of a run is to be trusted, in a sentence that does not flatter. */
public final class Uncertainty {
  /** Half a year. */
  private static final int FEW = 126;

  private Uncertainty() {}

  /** The 95 percent interval of the Sharpe ratio; absent where there is none. */
  public static Optional<Interval> interval(BtmResult result, long seed) {
    return StationaryBootstrap.of(seed).sharpe(result.equity().returns());
  }

  public static String sentence(BtmResult result, long seed) {
    OptionalDouble sharpe = result.performance().value(Metric.SHARPE);
    if (sharpe.isEmpty()) {
      return "The account never moved, so there is nothing to judge.";
    }
    return String.format(
        Locale.ROOT,
        "The Sharpe ratio of %.2f rests on %s; its standard error is %.2f.%s",
        sharpe.getAsDouble(),
        Figures.things(result.equity().size(), "session"),
        result.performance().value(Metric.SHARPE_STANDARD_ERROR).orElse(Double.NaN),
        interval(result, seed).map(i -> verdict(i, result.equity().size())).orElse(""));
  }

  private static String verdict(Interval interval, int sessions) {
    String range =
        String.format(
            Locale.ROOT,
            " Drawn again in blocks of days, history gives %.2f to %.2f in 95 of 100 cases:",
            interval.low(),
            interval.high());
    if (interval.low() > 0 && sessions < FEW) {
      return range + " luck alone seldom does this, but so few sessions prove nothing.";
    }
    if (interval.low() > 0) {
      return range + " luck alone seldom does this, but one history proves no future.";
    }
    return interval.high() < 0
        ? range + " bad luck alone seldom does this."
        : range + " this cannot be told from luck.";
  }
}
