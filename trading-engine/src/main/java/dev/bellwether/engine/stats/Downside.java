package dev.bellwether.engine.stats;

import java.util.OptionalDouble;

/**
 * Risk that counts losses only.
 *
 * <pre>
 *   deviation = sqrt(mean(min(r - required, 0)^2)) * sqrt(periodsPerYear)
 *   sortino   = mean(r - required) * periodsPerYear / deviation
 * </pre>
 *
 * with the mean over all returns, gains counted as zero. {@code required} is the least acceptable
 * return of one period, a fraction.
 *
 * <p>Source: Sortino and Price, "Performance Measurement in a Downside Risk Framework", Journal of
 * Investing (1994).
 */
public final class Downside {
  private Downside() {}

  /** Yearly, a fraction; absent without returns. */
  public static OptionalDouble deviation(double[] returns, double required, double periodsPerYear) {
    Numbers.finite("returns", returns);
    if (returns.length == 0) {
      return OptionalDouble.empty();
    }
    return Numbers.present(perPeriod(returns, required) * Math.sqrt(periodsPerYear));
  }

  /** Absent without returns, and where no return is below the required one. */
  public static OptionalDouble sortino(double[] returns, double required, double periodsPerYear) {
    Numbers.finite("returns", returns);
    if (returns.length == 0) {
      return OptionalDouble.empty();
    }
    double deviation = perPeriod(returns, required);
    return deviation <= Numbers.ROUNDING
        ? OptionalDouble.empty()
        : Numbers.present(
            (Moments.mean(returns) - required) / deviation * Math.sqrt(periodsPerYear));
  }

  private static double perPeriod(double[] returns, double required) {
    double squares = 0;
    for (double one : returns) {
      double lack = Math.min(one - required, 0);
      squares += lack * lack;
    }
    return Math.sqrt(squares / returns.length);
  }
}
