package dev.bellwether.engine.sim;

/**
 * The price at which a bar fills a limit or a stop that was working when the bar began, of the
 * bar's four prices alone: the worse of what may have happened.
 *
 * <pre>
 *   limit buy      min(open, limit)   if low &lt;= limit           (sell: mirrored)
 *   stop buy       max(open, trigger) if high &gt;= trigger        (sell: mirrored)
 *   stop limit     in the trigger's own bar only at the trigger's price, or at the limit if the bar
 *                  closes within it
 * </pre>
 *
 * <p>All prices in currency units; NaN for no fill in this bar.
 */
public final class BarPrices {
  private BarPrices() {}

  /** A limit order's price. */
  public static double limit(boolean buy, double limit, double open, double high, double low) {
    if (buy) {
      return low <= limit ? Math.min(open, limit) : Double.NaN;
    }
    return high >= limit ? Math.max(open, limit) : Double.NaN;
  }

  /** A stop order's price; not NaN means that the trigger was reached. */
  public static double stop(boolean buy, double trigger, double open, double high, double low) {
    if (buy) {
      return high >= trigger ? Math.max(open, trigger) : Double.NaN;
    }
    return low <= trigger ? Math.min(open, trigger) : Double.NaN;
  }

  /**
   * A stop-limit order's price in the bar that triggered it at {@code from} ({@link #stop}'s
   * answer). Which of the bar's prices came after the trigger is not known, its close apart.
   */
  public static double triggered(boolean buy, double limit, double from, double close) {
    boolean within = buy ? from <= limit : from >= limit;
    boolean closesWithin = buy ? close <= limit : close >= limit;
    return within ? from : closesWithin ? limit : Double.NaN;
  }
}
