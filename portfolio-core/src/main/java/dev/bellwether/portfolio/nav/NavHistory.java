package dev.bellwether.portfolio.nav;

import java.util.Arrays;

/** Net asset values of one strategy, as they become known; days are rows of the price table. */
public final class NavHistory {
  private final int start;
  private final double[] values;
  private int last;

  NavHistory(int start, int days) {
    this.start = start;
    this.values = new double[days];
    this.last = start - 1;
    Arrays.fill(values, Double.NaN);
  }

  void add(double value) {
    values[++last] = value;
  }

  /** The first day with a value. */
  public int start() {
    return start;
  }

  /** The latest day with a value. */
  public int last() {
    return last;
  }

  /** The value at the close of a day, from {@link #start} to {@link #last}. */
  public double at(int day) {
    if (day < start || day > last) {
      throw new IllegalArgumentException(
          "day must lie in " + start + " to " + last + ", was " + day);
    }
    return values[day];
  }

  /** The least of the last so many values. */
  double lowest(int days) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int day = Math.max(start, last - days + 1); day <= last; day++) {
      lowest = Math.min(lowest, values[day]);
    }
    return lowest;
  }

  /** The values of {@code [from, to]}, shape [to - from + 1]. */
  public double[] between(int from, int to) {
    return Arrays.copyOfRange(values, Math.max(start, from), Math.min(last, to) + 1);
  }
}
