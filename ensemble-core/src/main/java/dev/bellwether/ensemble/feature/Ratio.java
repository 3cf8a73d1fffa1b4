package dev.bellwether.ensemble.feature;

/** Division that never gives an infinity. */
final class Ratio {
  private Ratio() {}

  /** 0 where the denominator is smaller than 1e-10. */
  static double of(double numerator, double denominator) {
    return Math.abs(denominator) < 1e-10 ? 0 : numerator / denominator;
  }

  /** So much above another number, as a fraction of it. */
  static double above(double value, double reference) {
    return of(value - reference, reference);
  }

  /** Where in a range, 0 to 1; one half where the range is empty. */
  static double within(double value, double low, double high) {
    return high - low < 1e-10 ? 0.5 : (value - low) / (high - low);
  }
}
