package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.List;

/** Where the close lies in what the last bars did, 0 to 1. */
final class OscillatorBlock implements FeatureBlock {
  private static final List<FeatureSpec> SPECS =
      List.of(
          new FeatureSpec("rsi_14", "gains / (gains + losses) of 14 changes; 1/2 if none", 15),
          new FeatureSpec("rsi_21", "gains / (gains + losses) of 21 changes; 1/2 if none", 22),
          new FeatureSpec(
              "stochastic_14", "(c - lowest l) / (highest h - lowest l) of 14 bars", 14),
          new FeatureSpec("donchian_20", "(c - lowest l) / (highest h - lowest l) of 20 bars", 20));

  private final Rsi rsi14 = new Rsi(14);
  private final Rsi rsi21 = new Rsi(21);
  private final RollingExtreme high14 = RollingExtreme.highest(14);
  private final RollingExtreme low14 = RollingExtreme.lowest(14);
  private final RollingExtreme high20 = RollingExtreme.highest(20);
  private final RollingExtreme low20 = RollingExtreme.lowest(20);

  @Override
  public List<FeatureSpec> specs() {
    return SPECS;
  }

  @Override
  public void write(Tick bar, double[] out, int at) {
    if (bar.count > 1) {
      rsi14.add(bar.close - bar.lastClose);
      rsi21.add(bar.close - bar.lastClose);
    }
    high14.add(bar.high);
    low14.add(bar.low);
    high20.add(bar.high);
    low20.add(bar.low);
    out[at] = rsi14.isFull() ? rsi14.value() : 0;
    out[at + 1] = rsi21.isFull() ? rsi21.value() : 0;
    out[at + 2] = place(bar.close, high14, low14);
    out[at + 3] = place(bar.close, high20, low20);
  }

  private static double place(double close, RollingExtreme high, RollingExtreme low) {
    return high.isFull() ? Ratio.within(close, low.value(), high.value()) : 0;
  }

  @Override
  public void save(StateWriter to) {
    rsi14.save(to);
    rsi21.save(to);
    high14.save(to);
    low14.save(to);
    high20.save(to);
    low20.save(to);
  }

  @Override
  public void restore(StateReader from) {
    rsi14.restore(from);
    rsi21.restore(from);
    high14.restore(from);
    low14.restore(from);
    high20.restore(from);
    low20.restore(from);
  }
}
