package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.List;

/** The shape of the bar, against itself and against the one before it. */
final class CandleBlock implements FeatureBlock {
  private static final List<FeatureSpec> SPECS =
      List.of(
          new FeatureSpec("range", "(h - l) / c", 1),
          new FeatureSpec("body", "(c - o) / c", 1),
          new FeatureSpec("upper_wick", "(h - max(o, c)) / c", 1),
          new FeatureSpec("lower_wick", "(min(o, c) - l) / c", 1),
          new FeatureSpec("close_in_range", "(c - l) / (h - l), 1/2 where h = l", 1),
          new FeatureSpec("gap", "o / c' - 1", 2),
          new FeatureSpec("high_change", "h / h' - 1", 2),
          new FeatureSpec("low_change", "l / l' - 1", 2),
          new FeatureSpec("volume_change", "ln((v + 1) / (v' + 1))", 2),
          new FeatureSpec("doji", "1 if |c - o| < (h - l) / 10", 1),
          new FeatureSpec("hammer", "1 if lower wick > 2 |c - o| and upper wick < |c - o|", 1),
          new FeatureSpec(
              "shooting_star", "1 if upper wick > 2 |c - o| and lower wick < |c - o|", 1),
          new FeatureSpec("bullish_engulfing", "1 if c' < o', c > o, o < c', c > o'", 2),
          new FeatureSpec("bearish_engulfing", "1 if c' > o', c < o, o > c', c < o'", 2));

  @Override
  public List<FeatureSpec> specs() {
    return SPECS;
  }

  @Override
  public void write(Tick bar, double[] out, int at) {
    out[at] = Ratio.of(bar.high - bar.low, bar.close);
    out[at + 1] = Ratio.of(bar.close - bar.open, bar.close);
    out[at + 2] = Ratio.of(bar.high - Math.max(bar.open, bar.close), bar.close);
    out[at + 3] = Ratio.of(Math.min(bar.open, bar.close) - bar.low, bar.close);
    out[at + 4] = Ratio.within(bar.close, bar.low, bar.high);
    out[at + 5] = Ratio.above(bar.open, bar.lastClose);
    out[at + 6] = Ratio.above(bar.high, bar.lastHigh);
    out[at + 7] = Ratio.above(bar.low, bar.lastLow);
    boolean hasLast = bar.count > 1;
    out[at + 8] = hasLast ? StrictMath.log((bar.volume + 1) / (bar.lastVolume + 1)) : 0;
    Candle.patterns(bar, out, at + 9);
  }

  @Override
  public void save(StateWriter to) {}

  @Override
  public void restore(StateReader from) {}
}
