package dev.bellwether.btm;

import java.util.Arrays;

/**
 * The regular closes of the latest sessions of the calendar, NaN where one is not known. Today's
 * place is empty until the session is over.
 */
final class DailyCloses {
  private final double[] closes; // a ring
  private final double[] window;
  private int today;

  private final int lag;

  /**
   * @param returns how many returns the volatility takes, at least 2
   * @param lag 1 if the newest return ends at yesterday's close, 2 at the close before, and so on
   */
  DailyCloses(int returns, int lag) {
    this.lag = lag;
    window = new double[returns + 1];
    closes = new double[returns + lag + 1];
    Arrays.fill(closes, Double.NaN);
  }

  /** Moves on by so many sessions of the calendar; those passed over have no close. */
  void advance(int sessions) {
    for (int i = Math.min(sessions, closes.length); i > 0; i--) {
      today = today + 1 == closes.length ? 0 : today + 1;
      closes[today] = Double.NaN;
    }
  }

  void put(double close) {
    closes[today] = close;
  }

  /** The close so many sessions before today's. */
  double ago(int sessions) {
    return closes[Math.floorMod(today - sessions, closes.length)];
  }

  /** Standard deviation of the daily returns; NaN unless all of them are known. */
  double volatility() {
    for (int i = 0; i < window.length; i++) {
      window[i] = ago(lag + window.length - 1 - i);
    }
    return VolatilityTarget.volatility(window);
  }
}
