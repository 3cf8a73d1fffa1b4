package dev.bellwether.engine.stats;

/**
 * The standard normal distribution, to about fifteen digits.
 *
 * <p>Near the middle the distribution function is its power series, in the tails the continued
 * fraction of Laplace:
 *
 * <pre>
 *   P(x) = 1/2 + f(x) * (x + x^3/3 + x^5/(3*5) + x^7/(3*5*7) + ...)
 *   1 - P(x) = f(x) / (x + 1/(x + 2/(x + 3/(x + ...))))          for large x
 *   f(x) = exp(-x^2/2) / sqrt(2 pi)
 * </pre>
 *
 * <p>Source: Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4)
 * (2004); Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.11 and 26.2.14.
 */
final class Normal {
  private static final double TAIL = 3;
  private static final int FRACTIONS = 80;
  private static final double FARTHEST = 40;
  private static final int HALVINGS = 64;
  private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

  private Normal() {}

  /** Probability of a value of at most {@code x}, which may be infinite. */
  static double probability(double x) {
    if (x < -TAIL) {
      return lowerTail(-x);
    }
    return x > TAIL ? 1 - lowerTail(x) : 0.5 + density(x) * series(x);
  }

  /**
   * The value that is not exceeded with this probability.
   *
   * @param probability above 0 and below 1
   */
  static double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "probability must be above 0 and below 1, was " + probability);
    }
    return probability > 0.5 ? -lowerQuantile(1 - probability) : lowerQuantile(probability);
  }

  /** By bisection: slow, but it cannot miss, and few are ever asked for. */
  private static double lowerQuantile(double probability) {
    double low = -FARTHEST;
    double high = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (probability(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double series(double x) {
    double term = x;
    double sum = x;
    double before = Double.NaN;
    for (int odd = 3; sum != before; odd += 2) {
      before = sum;
      term *= x * x / odd;
      sum += term;
    }
    return sum;
  }

  private static double lowerTail(double distance) {
    if (distance > FARTHEST) {
      return 0;
    }
    double fraction = distance;
    for (int i = FRACTIONS; i > 0; i--) {
      fraction = distance + i / fraction;
    }
    return density(distance) / fraction;
  }

  private static double density(double x) {
    return StrictMath.exp(-x * x / 2) / ROOT_OF_TWO_PI;
  }
}
