package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import dev.bellwether.market.calendar.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * A fixed list of features over one symbol's bars: each bar in turn, one vector a bar, constant
 * work. Two sets share nothing, so that several symbols cannot mix.
 */
public final class FeatureSet {
  private final Tick tick = new Tick();
  private final List<FeatureBlock> blocks;
  private final List<FeatureSpec> specs;
  private final double[] values;
  private final int warmUp;

  private FeatureSet(List<FeatureBlock> blocks) {
    this.blocks = List.copyOf(blocks);
    List<FeatureSpec> all = new ArrayList<>();
    this.blocks.forEach(block -> all.addAll(block.specs()));
    this.specs = List.copyOf(all);
    this.values = new double[specs.size()];
    this.warmUp = specs.stream().mapToInt(FeatureSpec::warmUp).max().orElse(0);
  }

  /**
   * The corrected set: 60 features, ratios without a unit, none constant and none a copy of
   * another, with the clock of the session in place of the clock of the world.
   */
  public static FeatureSet corrected() {
    return new FeatureSet(
        List.of(
            new ClockBlock(),
            new CandleBlock(),
            new SessionBlock(),
            new AverageBlock(),
            new LagBlock(),
            new OscillatorBlock(),
            new VolatilityBlock(),
            new VolumeBlock()));
  }

  /**
   * The 126 places of the original's first version, 54 of them always 0 and several a copy of
   * another, with its units and its clock in UTC. For comparisons only.
   */
  public static FeatureSet asBuilt() {
    return new FeatureSet(List.of(new AsBuiltBlock()));
  }

  /** What the numbers mean, in their order. */
  public List<FeatureSpec> specs() {
    return specs;
  }

  public int size() {
    return values.length;
  }

  /** How many bars must have been seen before every feature speaks. */
  public int warmUp() {
    return warmUp;
  }

  public boolean isReady() {
    return tick.count >= warmUp;
  }

  /**
   * Takes the bar that just ended.
   *
   * @param session that it lies in
   * @param endMillis when it ended, epoch milliseconds
   * @return the features, valid until the next call
   */
  public double[] add(
      Session session,
      long endMillis,
      double open,
      double high,
      double low,
      double close,
      double volume) {
    tick.take(session, endMillis, open, high, low, close, volume);
    int at = 0;
    for (int i = 0; i < blocks.size(); i++) {
      FeatureBlock block = blocks.get(i);
      block.write(tick, values, at);
      at += block.specs().size();
    }
    return values;
  }

  public void save(StateWriter to) {
    tick.save(to);
    to.add(values);
    blocks.forEach(block -> block.save(to));
  }

  public void restore(StateReader from) {
    tick.restore(from);
    from.read(values);
    blocks.forEach(block -> block.restore(from));
  }
}
