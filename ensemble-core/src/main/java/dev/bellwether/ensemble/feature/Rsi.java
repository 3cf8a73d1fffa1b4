package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/** Cutler's relative strength index: plain means of gains and losses, 0 to 1. */
final class Rsi {
  private final RollingSum gains;
  private final RollingSum losses;

  Rsi(int window) {
    gains = new RollingSum(window);
    losses = new RollingSum(window);
  }

  /** Takes the change of the close. */
  void add(double change) {
    gains.add(Math.max(0, change));
    losses.add(Math.max(0, -change));
  }

  boolean isFull() {
    return gains.isFull();
  }

  /** The share of the gains in all movement; one half where nothing moved. */
  double value() {
    double all = gains.sum() + losses.sum();
    return all < 1e-10 ? 0.5 : gains.sum() / all;
  }

  /** Whether there were no losses at all. */
  boolean lostNothing() {
    return losses.sum() < 1e-10;
  }

  void save(StateWriter to) {
    gains.save(to);
    losses.save(to);
  }

  void restore(StateReader from) {
    gains.restore(from);
    losses.restore(from);
  }
}
