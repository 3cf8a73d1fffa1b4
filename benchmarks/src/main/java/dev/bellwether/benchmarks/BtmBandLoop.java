package dev.bellwether.benchmarks;

import dev.bellwether.market.data.BarColumns;

/**
 * Beat the Market as a study over columns would do it: band, VWAP and signal at every minute, of
 * which only those at the half hours are traded. The mean move of a minute is a running sum over
 * the sessions.
 */
final class BtmBandLoop {
  private static final int MINUTES = 390;

  private final BarColumns columns;
  private final double[][] moves = new double[BtmWork.LOOKBACK][MINUTES];
  private final double[] sums = new double[MINUTES];
  private final int[] counts = new int[MINUTES];

  /** One through the count; NaN where more than one of the days has no such minute. */
  private final double[] shareOfDay = new double[MINUTES];

  private final int[] lengths = new int[BtmWork.LOOKBACK];
  private long minutesOutside;
  private int trades;

  BtmBandLoop(BarColumns columns) {
    this.columns = columns;
  }

  int trades() {
    return trades;
  }

  /** How often the signal was not flat; asked for so that no compiler leaves the minutes out. */
  long minutesOutside() {
    return minutesOutside;
  }

  /** Trades one day and returns its profit. */
  double trade(int from, int to, double closeBefore, long shares) {
    double open = columns.open()[from];
    double high = Math.max(open, closeBefore);
    double low = Math.min(open, closeBefore);
    int left = BtmWork.STEP;
    int position = 0;
    double weighted = 0;
    double volume = 0;
    double entry = 0;
    double profit = 0;
    for (int row = from; row < to; row++) {
      double price = columns.close()[row];
      double traded = columns.volume()[row];
      weighted += (columns.high()[row] + columns.low()[row] + price) / 3 * traded;
      volume += traded;
      double sigma = sums[row - from] * shareOfDay[row - from];
      int target = target(price, high * (1 + sigma), low * (1 - sigma), weighted / volume);
      minutesOutside += target & 1;
      if (--left == 0) {
        left = BtmWork.STEP;
        if (target != position && row + 1 < to && !Double.isNaN(sigma)) {
          double fill = columns.open()[row + 1];
          trades += position & 1;
          profit += position * shares * (fill - entry);
          entry = fill;
          position = target;
        }
      }
    }
    trades += position & 1;
    return profit + position * shares * (columns.close()[to - 1] - entry);
  }

  /** Puts a day's moves in the place of those of the oldest day; minutes it has not move by 0. */
  void remember(int day, int from, int to) {
    double[] oldest = moves[day % BtmWork.LOOKBACK];
    double[] close = columns.close();
    double open = columns.open()[from];
    int minutes = to - from;
    for (int minute = 0; minute < minutes; minute++) {
      double move = Math.abs(close[from + minute] / open - 1);
      sums[minute] += move - oldest[minute];
      oldest[minute] = move;
    }
    for (int minute = minutes; minute < MINUTES; minute++) {
      sums[minute] -= oldest[minute];
      oldest[minute] = 0;
    }
    count(day % BtmWork.LOOKBACK, minutes);
  }

  private void count(int place, int minutes) {
    if (minutes != lengths[place]) {
      for (int minute = Math.min(minutes, lengths[place]); minute < MINUTES; minute++) {
        counts[minute] += (minute < minutes ? 1 : 0) - (minute < lengths[place] ? 1 : 0);
        boolean few = counts[minute] < BtmWork.LOOKBACK - 1;
        shareOfDay[minute] = few ? Double.NaN : 1.0 / counts[minute];
      }
      lengths[place] = minutes;
    }
  }

  private static int target(double price, double upper, double lower, double vwap) {
    if (price > upper && price > vwap) {
      return 1;
    }
    return price < lower && price < vwap ? -1 : 0;
  }
}
