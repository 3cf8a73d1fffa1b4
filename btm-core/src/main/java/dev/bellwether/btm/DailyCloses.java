package dev.bellwether.btm;

import java.util.Arrays;

/**
 * The regular closes of the latest sessions of the calendar, NaN where one is not known. Today's
 * place is empty until the session is over.
 */
final class DailyCloses {
  private final double[] closes; // a ring
  private int today;

  /**
   * @param depth how many sessions before today are kept, at least 1
   */
  DailyCloses(int depth) {
    closes = new double[depth + 1];
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

  /**
   * Standard deviation of daily returns; NaN unless all of them are known.
   *
   * @param returns how many
   * @param lag 1 if the newest return ends at yesterday's close, 2 at the close before, and so on
   */
  double volatility(int returns, int lag) {
    double[] window = new double[returns + 1];
    for (int i = 0; i <= returns; i++) {
      window[i] = ago(lag + returns - i);
    }
    return VolatilityTarget.volatility(window);
  }
}
