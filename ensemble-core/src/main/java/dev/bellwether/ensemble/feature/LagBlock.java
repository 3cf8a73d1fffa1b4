package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves over several bars, and single returns of some bars ago. Lags that would be the sum of
 * others (of 1, 2 and 3 bars) are left out.
 */
final class LagBlock implements FeatureBlock {
  private static final int[] PRICES = {5, 10, 15, 20, 30, 50, 100};
  private static final int[] RETURNS = {1, 2, 3, 5, 10, 15, 20, 30, 50, 100};
  private static final List<FeatureSpec> SPECS = describe();

  private final Ring closes = new Ring(102);

  private static List<FeatureSpec> describe() {
    List<FeatureSpec> specs = new ArrayList<>();
    for (int k : PRICES) {
      specs.add(new FeatureSpec("move_" + k, "c / c[" + k + "] - 1", k + 1));
    }
    for (int k : RETURNS) {
      specs.add(new FeatureSpec("return_lag_" + k, "c[" + k + "] / c[" + (k + 1) + "] - 1", k + 2));
    }
    return List.copyOf(specs);
  }

  @Override
  public List<FeatureSpec> specs() {
    return SPECS;
  }

  @Override
  public void write(Tick bar, double[] out, int at) {
    closes.add(bar.close);
    int place = at;
    for (int k : PRICES) {
      out[place++] = Ratio.above(bar.close, closes.ago(k));
    }
    for (int k : RETURNS) {
      out[place++] = Ratio.above(closes.ago(k), closes.ago(k + 1));
    }
  }

  @Override
  public void save(StateWriter to) {
    closes.save(to);
  }

  @Override
  public void restore(StateReader from) {
    closes.restore(from);
  }
}
