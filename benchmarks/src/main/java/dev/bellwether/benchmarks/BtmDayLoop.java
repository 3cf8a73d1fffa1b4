package dev.bellwether.benchmarks;

import dev.bellwether.market.data.BarColumns;

/** One day of {@link BtmWork#loop}. */
final class BtmDayLoop {
  private static final int STEP = 30;

  private final BarColumns columns;
  private final int from;
  private final int to;
  private final double open;
  private double weighted;
  private double volume;
  private int row;
  private double profit;

  BtmDayLoop(BarColumns columns, int from, int to) {
    this.columns = columns;
    this.from = from;
    this.to = to;
    this.open = columns.open()[from];
    this.row = from;
  }

  double open() {
    return open;
  }

  double profit() {
    return profit;
  }

  /** Trades the day and returns how many round trips there were. */
  int trade(double closeBefore, double[][] moves, long shares) {
    double high = Math.max(open, closeBefore);
    double low = Math.min(open, closeBefore);
    int position = 0;
    int trades = 0;
    double entry = 0;
    for (int mark = 0; mark < BtmWork.marks(to - from); mark++) {
      double vwap = vwapUntil(from + (mark + 1) * STEP);
      double sigma = mean(moves, mark);
      double price = columns.close()[row - 1];
      int target = target(price, high * (1 + sigma), low * (1 - sigma), vwap);
      if (target != position && !Double.isNaN(sigma)) {
        double fill = columns.open()[row];
        trades += position == 0 ? 0 : 1;
        profit += position * shares * (fill - entry);
        entry = fill;
        position = target;
      }
    }
    profit += position * shares * (columns.close()[to - 1] - entry);
    return position == 0 ? trades : trades + 1;
  }

  /** Keeps the day's moves at its marks for the days after; NaN where the day has no such mark. */
  void remember(double[] moves) {
    for (int mark = 0; mark < moves.length; mark++) {
      int at = from + (mark + 1) * STEP - 1;
      moves[mark] = at < to ? Math.abs(columns.close()[at] / open - 1) : Double.NaN;
    }
  }

  private double vwapUntil(int end) {
    for (; row < end; row++) {
      double shares = columns.volume()[row];
      weighted += (columns.high()[row] + columns.low()[row] + columns.close()[row]) / 3 * shares;
      volume += shares;
    }
    return weighted / volume;
  }

  /** NaN where more than one of the days has no such mark. */
  private static double mean(double[][] moves, int mark) {
    double sum = 0;
    int count = 0;
    for (double[] day : moves) {
      if (!Double.isNaN(day[mark])) {
        sum += day[mark];
        count++;
      }
    }
    return count < moves.length - 1 ? Double.NaN : sum / count;
  }

  private static int target(double price, double upper, double lower, double vwap) {
    if (price > upper && price > vwap) {
      return 1;
    }
    return price < lower && price < vwap ? -1 : 0;
  }
}
