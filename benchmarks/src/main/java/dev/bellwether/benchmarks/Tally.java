package dev.bellwether.benchmarks;

import java.util.Arrays;

/** One share, in or out: the least bookkeeping that gives a log of trades and their profit. */
final class Tally {
  private boolean in;
  private int entryRow;
  private double entry;
  private double profit;
  private int trades;
  private int[] rows = new int[512];
  private double[] prices = new double[512];

  /** Fills at a row's price, if that changes anything. */
  void turn(boolean wanted, int row, double price) {
    if (wanted && !in) {
      in = true;
      entryRow = row;
      entry = price;
    } else if (!wanted && in) {
      in = false;
      profit += price - entry;
      log(row, price);
    }
  }

  private void log(int row, double price) {
    int place = 2 * trades++;
    if (place == rows.length) {
      rows = Arrays.copyOf(rows, place * 2);
      prices = Arrays.copyOf(prices, place * 2);
    }
    rows[place] = entryRow;
    prices[place] = entry;
    rows[place + 1] = row;
    prices[place + 1] = price;
  }

  /** What is still held counts at the last price, and not as a trade. */
  Answer answer(double last) {
    return new Answer(trades, in ? profit + (last - entry) : profit);
  }
}
