package dev.bellwether.btm;

/**
 * The range a price may wander in without meaning anything, at one minute of the session.
 *
 * <p>With {@code O} today's open, {@code C} the close of the session before, {@code m_i} the
 * absolute move from the open to this minute on each of the last {@code n} sessions (today is not
 * among them) and {@code k} the multiplier,
 *
 * <pre>
 *   sigma = (m_1 + ... + m_n) / n
 *   upper = max(O, C) * (1 + k * sigma)
 *   lower = min(O, C) * (1 - k * sigma)
 * </pre>
 *
 * <p>Prices in currency units, {@code sigma} a fraction (0.01 is one percent). A NaN in any number
 * gives a NaN in the band, and no comparison with it holds.
 *
 * <p>Source: Zarattini, Aziz, Barbon, "Beat the Market: An Effective Intraday Momentum Strategy for
 * S&amp;P500 ETF (SPY)", SSRN 4824172 (2024), sections 3 and 4.4. Departure, from the authors' own
 * code: on an ex-dividend date {@code C} is less by the cash dividend.
 *
 * @param lower a price below it is a move down that means something
 * @param upper a price above it is a move up that means something
 */
public record NoiseBand(double lower, double upper) {
  /**
   * The band at one minute.
   *
   * @param open today's first price
   * @param previousClose last price of the session before, less a dividend of today; the same as
   *     {@code open} to leave the overnight gap out
   * @param sigma mean absolute move, fraction, at least 0
   * @param multiplier {@code k}, above 0
   */
  public static NoiseBand of(double open, double previousClose, double sigma, double multiplier) {
    return new NoiseBand(
        lower(open, previousClose, sigma, multiplier),
        upper(open, previousClose, sigma, multiplier));
  }

  static double upper(double open, double previousClose, double sigma, double multiplier) {
    return Math.max(open, previousClose) * (1 + multiplier * sigma);
  }

  static double lower(double open, double previousClose, double sigma, double multiplier) {
    return Math.min(open, previousClose) * (1 - multiplier * sigma);
  }
}
