package dev.bellwether.cli.ensemble;

import java.util.Arrays;

/**
 * The mean of daily returns and how uncertain it is.
 *
 * @param mean fraction a day
 * @param standardError fraction; NaN for fewer than two days
 * @param days how many
 */
public record DailyMean(double mean, double standardError, int days) {
  /** Of returns, taken as independent. */
  public static DailyMean of(double[] returns) {
    double mean = Arrays.stream(returns).average().orElse(Double.NaN);
    double squares = Arrays.stream(returns).map(r -> (r - mean) * (r - mean)).sum();
    int n = returns.length;
    return new DailyMean(mean, n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n), n);
  }

  /** The mean in standard errors: beyond 2 on either side luck alone is seldom. */
  public double inStandardErrors() {
    return mean / standardError;
  }
}
