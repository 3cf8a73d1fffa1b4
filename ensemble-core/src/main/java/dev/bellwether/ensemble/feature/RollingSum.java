package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/** The sum of the last so many numbers; added up anew each time round, so that it cannot drift. */
final class RollingSum {
  private final Ring ring;
  private double sum;

  RollingSum(int window) {
    ring = new Ring(window);
  }

  void add(double value) {
    double dropped = ring.add(value);
    if (ring.wrapped()) {
      sum = 0;
      for (int i = ring.count() - 1; i >= 0; i--) {
        sum += ring.ago(i);
      }
    } else {
      sum += value - dropped;
    }
  }

  double sum() {
    return sum;
  }

  double mean() {
    return ring.count() == 0 ? 0 : sum / ring.count();
  }

  boolean isFull() {
    return ring.isFull();
  }

  void save(StateWriter to) {
    ring.save(to);
    to.add(sum);
  }

  void restore(StateReader from) {
    ring.restore(from);
    sum = from.readDouble();
  }
}
