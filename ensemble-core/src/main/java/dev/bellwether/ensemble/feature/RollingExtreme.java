package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/** The largest, or smallest, of the last so many numbers, in constant time on average. */
final class RollingExtreme {
  private final int window;
  private final int sign;
  // candidates in a ring: values fall, from the extreme on; each with the place it came at
  private final double[] values;
  private final long[] places;
  private int head;
  private int size;
  private long seen;

  private RollingExtreme(int window, int sign) {
    this.window = window;
    this.sign = sign;
    this.values = new double[window];
    this.places = new long[window];
  }

  static RollingExtreme highest(int window) {
    return new RollingExtreme(window, 1);
  }

  static RollingExtreme lowest(int window) {
    return new RollingExtreme(window, -1);
  }

  void add(double value) {
    double signed = sign * value;
    if (size > 0 && places[head] <= seen - window) {
      head = wrap(head + 1);
      size--;
    }
    while (size > 0 && values[wrap(head + size - 1)] <= signed) {
      size--;
    }
    int place = wrap(head + size);
    values[place] = signed;
    places[place] = seen++;
    size++;
  }

  double value() {
    return sign * values[head];
  }

  boolean isFull() {
    return seen >= window;
  }

  private int wrap(int place) {
    return place >= window ? place - window : place;
  }

  void save(StateWriter to) {
    to.add(values);
    to.add(places);
    to.add(head);
    to.add(size);
    to.add(seen);
  }

  void restore(StateReader from) {
    from.read(values);
    from.read(places);
    head = from.readInt();
    size = from.readInt();
    seen = from.readLong();
  }
}
