package dev.bellwether.engine.stats;

import java.util.OptionalDouble;

/** The border of this package: nothing that is not a number comes in or goes out. */
final class Numbers {
  /**
   * The standard deviation of session returns below which they do not differ at all: a return made
   * of two equities near 1e5 is itself uncertain by some 1e-16, and no market moves by 1e-12.
   */
  static final double ROUNDING = 1e-12;

  private Numbers() {}

  static void finite(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            name + " must hold only finite numbers, was " + values[i] + " at " + i);
      }
    }
  }

  static void sameLength(String name, double[] values, String otherName, int length) {
    if (values.length != length) {
      throw new IllegalArgumentException(
          name + " must be as many as " + otherName + ", were " + values.length + " and " + length);
    }
  }

  static OptionalDouble present(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** Absent where the divisor is not above 0. */
  static OptionalDouble ratio(double dividend, double divisor) {
    return divisor > 0 ? present(dividend / divisor) : OptionalDouble.empty();
  }
}
