package dev.bellwether.portfolio.profit;

import dev.bellwether.market.data.Bar;

/**
 * How far a price usually moves within one bar: the plain mean of the last {@value #LENGTH} true
 * ranges,
 *
 * <pre>
 *   range = max(high, previous close) - min(low, previous close)
 * </pre>
 *
 * <p>After a pause of more than an hour, as over night, the previous close is left out: a gap at
 * the open is no measure of how far prices move in a minute.
 *
 * <p>Source: J. Welles Wilder, "New Concepts in Technical Trading Systems" (1978). Departures: a
 * plain mean instead of his smoothing. The original profit taker took the moves from close to
 * close.
 *
 * <p>Used by one thread.
 */
public final class AverageRange {
  /** How many bars are looked at. */
  public static final int LENGTH = 14;

  private static final long PAUSE_MILLIS = 3_600_000;

  private final double[] ranges = new double[LENGTH];
  private int count;
  private long endMillis = Long.MIN_VALUE;
  private double close;

  /**
   * Takes the next bar; one that does not come after the one before is left out.
   *
   * @return whether it was taken
   */
  public boolean add(Bar bar) {
    if (count > 0 && bar.startMillis() < endMillis) {
      return false;
    }
    boolean follows = count > 0 && bar.startMillis() - endMillis <= PAUSE_MILLIS;
    double high = follows ? Math.max(bar.high(), close) : bar.high();
    double low = follows ? Math.min(bar.low(), close) : bar.low();
    ranges[count % LENGTH] = high - low;
    count++;
    endMillis = bar.endMillis();
    close = bar.close();
    return true;
  }

  /** The mean, in the price's unit; NaN before {@value #LENGTH} bars. */
  public double value() {
    if (count < LENGTH) {
      return Double.NaN;
    }
    double sum = 0;
    for (double range : ranges) {
      sum += range;
    }
    return sum / LENGTH;
  }
}
