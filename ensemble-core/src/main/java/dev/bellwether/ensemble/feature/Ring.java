package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/** The last so many numbers. */
final class Ring {
  private final double[] values;
  private int next;
  private int count;

  Ring(int size) {
    values = new double[size];
  }

  /** Adds a number and returns the one that drops out; 0 while none does. */
  double add(double value) {
    double dropped = values[next];
    values[next] = value;
    next = next + 1 == values.length ? 0 : next + 1;
    if (count < values.length) {
      count++;
      return 0;
    }
    return dropped;
  }

  /** The number added so many before the latest, which is 0 ago; 0 where there is none. */
  double ago(int back) {
    if (back >= count) {
      return 0;
    }
    int place = next - 1 - back;
    return values[place < 0 ? place + values.length : place];
  }

  /** The oldest number kept. */
  double oldest() {
    return ago(count - 1);
  }

  int count() {
    return count;
  }

  boolean isFull() {
    return count == values.length;
  }

  /** Whether the latest number came to the last place: once in so many. */
  boolean wrapped() {
    return next == 0;
  }

  void save(StateWriter to) {
    to.add(values);
    to.add(next);
    to.add(count);
  }

  void restore(StateReader from) {
    from.read(values);
    next = from.readInt();
    count = from.readInt();
  }
}
