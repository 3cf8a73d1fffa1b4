package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.List;

/** How much was traded, and on which side. */
final class VolumeBlock implements FeatureBlock {
  private static final List<FeatureSpec> SPECS =
      List.of(
          new FeatureSpec("volume_ratio_20", "v / mean of 20 volumes - 1", 20),
          new FeatureSpec(
              "signed_volume_20", "sum of v sign(c - c') / sum of v, of 20 bars", 20, 21));

  private final RollingSum volumes = new RollingSum(20);
  private final RollingSum signed = new RollingSum(20);

  @Override
  public List<FeatureSpec> specs() {
    return SPECS;
  }

  @Override
  public void write(Tick bar, double[] out, int at) {
    volumes.add(bar.volume);
    signed.add(bar.count > 1 ? bar.volume * Math.signum(bar.close - bar.lastClose) : 0);
    out[at] = volumes.isFull() ? Ratio.above(bar.volume, volumes.mean()) : 0;
    out[at + 1] = signed.isFull() ? Ratio.of(signed.sum(), volumes.sum()) : 0;
  }

  @Override
  public void save(StateWriter to) {
    volumes.save(to);
    signed.save(to);
  }

  @Override
  public void restore(StateReader from) {
    volumes.restore(from);
    signed.restore(from);
  }
}
