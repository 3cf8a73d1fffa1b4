package dev.bellwether.benchmarks;

/** One share, in or out: the least bookkeeping that gives trades and profit. */
final class Tally {
  private boolean in;
  private double entry;
  private double profit;
  private int trades;

  void turn(boolean wanted, double price) {
    if (wanted && !in) {
      in = true;
      entry = price;
    } else if (!wanted && in) {
      in = false;
      profit += price - entry;
      trades++;
    }
  }

  /** What is still held counts at the last price, and not as a trade. */
  Answer answer(double last) {
    return new Answer(trades, in ? profit + (last - entry) : profit);
  }
}
