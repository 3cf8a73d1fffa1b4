package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/** An exponential moving average with alpha = 2 / (span + 1), begun with the first number. */
final class Ema {
  private final double alpha;
  private double value;
  private boolean begun;

  Ema(int span) {
    alpha = 2.0 / (span + 1);
  }

  double add(double number) {
    value = begun ? value + alpha * (number - value) : number;
    begun = true;
    return value;
  }

  double value() {
    return value;
  }

  void save(StateWriter to) {
    to.add(value);
    to.add(begun);
  }

  void restore(StateReader from) {
    value = from.readDouble();
    begun = from.readBoolean();
  }
}
