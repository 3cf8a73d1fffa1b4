package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.List;

/** How much the price moves, and where it lies in the band that follows from it. */
final class VolatilityBlock implements FeatureBlock {
  private static final List<FeatureSpec> SPECS =
      List.of(
          new FeatureSpec("atr_14", "mean of 14 true ranges / c", 15),
          new FeatureSpec("volatility_20", "sample deviation of 20 returns", 21),
          new FeatureSpec("skew_20", "sum of (r - mean)^3 / (20 s^3) of 20 returns", 21),
          new FeatureSpec("bollinger_position", "(c - mean) / (2 sigma) of 20 closes", 20),
          new FeatureSpec("bollinger_width", "4 sigma / mean of 20 closes", 20));

  private final RollingSum ranges = new RollingSum(14);
  private final RollingMoments returns = new RollingMoments(20);
  private final RollingMoments closes = new RollingMoments(20);

  @Override
  public List<FeatureSpec> specs() {
    return SPECS;
  }

  @Override
  public void write(Tick bar, double[] out, int at) {
    if (bar.count > 1) {
      ranges.add(trueRange(bar));
      returns.add(bar.change());
    }
    closes.add(bar.close);
    out[at] = ranges.isFull() ? Ratio.of(ranges.mean(), bar.close) : 0;
    out[at + 1] = returns.isFull() ? returns.sampleDeviation() : 0;
    out[at + 2] = returns.isFull() ? returns.skewness() : 0;
    double sigma = closes.isFull() ? closes.populationDeviation() : 0;
    out[at + 3] = sigma < 1e-8 ? 0 : (bar.close - closes.mean()) / (2 * sigma);
    out[at + 4] = Ratio.of(4 * sigma, closes.mean());
  }

  static double trueRange(Tick bar) {
    double up = Math.abs(bar.high - bar.lastClose);
    double down = Math.abs(bar.low - bar.lastClose);
    return Math.max(bar.high - bar.low, Math.max(up, down));
  }

  @Override
  public void save(StateWriter to) {
    ranges.save(to);
    returns.save(to);
    closes.save(to);
  }

  @Override
  public void restore(StateReader from) {
    ranges.restore(from);
    returns.restore(from);
    closes.restore(from);
  }
}
