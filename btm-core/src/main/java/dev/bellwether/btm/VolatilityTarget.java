package dev.bellwether.btm;

/**
 * How much to hold so that an average day moves the account by about the target.
 *
 * <pre>
 *   leverage = min(cap, target / volatility)
 *   volatility = sqrt( sum of (r_i - mean)^2 / (n - 1) ),   r_i = close_i / close_(i-1) - 1
 * </pre>
 *
 * <p>The {@code r_i} are {@code n} daily returns from one regular close to the next, raw prices:
 * dividends are not added back, as in the authors' code, so an ex-dividend date shows a slightly
 * lower return.
 *
 * <p>Source: Zarattini, Aziz, Barbon (2024).
 *
 * @param target daily volatility wanted, fraction, above 0; 0.02 is two percent
 * @param cap highest leverage, above 0
 */
public record VolatilityTarget(double target, double cap) {
  public VolatilityTarget {
    if (!(target > 0 && target < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("target must be a number above 0, was " + target);
    }
    if (!(cap > 0 && cap < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("cap must be a number above 0, was " + cap);
    }
  }

  /**
   * The leverage for one day: always above 0, the sign is the signal's.
   *
   * @param volatility daily, fraction, above 0; NaN gives NaN
   */
  public double leverage(double volatility) {
    return Math.min(cap, target / volatility);
  }

  /**
   * The sample standard deviation of the returns between consecutive closes.
   *
   * @param closes oldest first, shape [n + 1] with n at least 2; a NaN among them gives NaN
   */
  public static double volatility(double[] closes) {
    int n = closes.length - 1;
    if (n < 2) {
      throw new IllegalArgumentException(
          "closes must hold at least 3 prices for a deviation, held " + closes.length);
    }
    double sum = 0;
    for (int i = 1; i <= n; i++) {
      sum += closes[i] / closes[i - 1] - 1;
    }
    double mean = sum / n;
    double squares = 0;
    for (int i = 1; i <= n; i++) {
      double deviation = closes[i] / closes[i - 1] - 1 - mean;
      squares += deviation * deviation;
    }
    return Math.sqrt(squares / (n - 1));
  }
}
