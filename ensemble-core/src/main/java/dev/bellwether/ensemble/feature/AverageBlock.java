package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** How far the close lies from its averages. */
final class AverageBlock implements FeatureBlock {
  private static final int[] SIMPLE = {10, 20, 50, 100, 200};
  private static final int[] EXPONENTIAL = {5, 20, 50};
  private static final List<FeatureSpec> SPECS = describe();

  private final RollingSum[] simple = new RollingSum[SIMPLE.length];
  private final Ema[] exponential = new Ema[EXPONENTIAL.length];
  private final Ema fast = new Ema(12);
  private final Ema slow = new Ema(26);
  private final Ema signal = new Ema(9);

  AverageBlock() {
    for (int i = 0; i < simple.length; i++) {
      simple[i] = new RollingSum(SIMPLE[i]);
    }
    for (int i = 0; i < exponential.length; i++) {
      exponential[i] = new Ema(EXPONENTIAL[i]);
    }
  }

  private static List<FeatureSpec> describe() {
    List<FeatureSpec> specs = new ArrayList<>();
    for (int k : SIMPLE) {
      specs.add(new FeatureSpec("sma_" + k, "c / mean of the last " + k + " closes - 1", k));
    }
    for (int k : EXPONENTIAL) {
      specs.add(
          new FeatureSpec(
              "ema_" + k, "c / EMA - 1, alpha = 2 / " + (k + 1) + ", from the first close", k));
    }
    specs.add(
        new FeatureSpec(
            "macd_histogram", "(M - EMA9 of M) / c with M = EMA12 - EMA26 of the closes", 35));
    return List.copyOf(specs);
  }

  @Override
  public List<FeatureSpec> specs() {
    return SPECS;
  }

  @Override
  public void write(Tick bar, double[] out, int at) {
    double close = bar.close;
    int place = at;
    for (RollingSum sum : simple) {
      sum.add(close);
      out[place++] = sum.isFull() ? Ratio.above(close, sum.mean()) : 0;
    }
    for (Ema average : exponential) {
      out[place++] = Ratio.above(close, average.add(close));
    }
    double line = fast.add(close) - slow.add(close);
    out[place] = Ratio.of(line - signal.add(line), close);
  }

  @Override
  public void save(StateWriter to) {
    for (RollingSum sum : simple) {
      sum.save(to);
    }
    for (Ema average : exponential) {
      average.save(to);
    }
    fast.save(to);
    slow.save(to);
    signal.save(to);
  }

  @Override
  public void restore(StateReader from) {
    for (RollingSum sum : simple) {
      sum.restore(from);
    }
    for (Ema average : exponential) {
      average.restore(from);
    }
    fast.restore(from);
    slow.restore(from);
    signal.restore(from);
  }
}
