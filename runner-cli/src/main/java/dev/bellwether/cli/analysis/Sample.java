package dev.bellwether.cli.analysis;

import java.util.Arrays;

/** Some numbers, their mean and how uncertain it is. */
final class Sample {
  private double[] values = new double[64];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  /** NaN if there are none. */
  double mean() {
    return Arrays.stream(values, 0, size).average().orElse(Double.NaN);
  }

  double sum() {
    return Arrays.stream(values, 0, size).sum();
  }

  /** Of the mean, the numbers taken as independent; NaN for fewer than two. */
  double standardError() {
    double mean = mean();
    double squares = Arrays.stream(values, 0, size).map(v -> (v - mean) * (v - mean)).sum();
    return size < 2 ? Double.NaN : Math.sqrt(squares / (size - 1) / size);
  }

  double median() {
    if (size == 0) {
      return Double.NaN;
    }
    double[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
  }

  double largest() {
    return Arrays.stream(values, 0, size).max().orElse(Double.NaN);
  }

  double[] values() {
    return Arrays.copyOf(values, size);
  }
}
