package dev.bellwether.engine.stats;

import java.util.OptionalDouble;

/**
 * What a series of returns compounds to.
 *
 * <pre>
 *   total  = (1 + r_1) * ... * (1 + r_n) - 1
 *   annual = (1 + total)^(periodsPerYear / n) - 1
 * </pre>
 *
 * Returns and results are fractions, 0.01 is one percent. A return of −1 or less is ruin: the total
 * is −1 and nothing that follows changes it.
 */
public final class Growth {
  /** Sessions in a year by convention, as in every source that this package cites. */
  public static final double SESSIONS_PER_YEAR = 252;

  private Growth() {}

  /** Absent without returns. */
  public static OptionalDouble total(double[] returns) {
    Numbers.finite("returns", returns);
    if (returns.length == 0) {
      return OptionalDouble.empty();
    }
    double factor = 1;
    for (double one : returns) {
      factor *= Math.max(0, 1 + one);
    }
    return Numbers.present(factor - 1);
  }

  /** Of daily returns. Absent without returns. */
  public static OptionalDouble annual(double[] returns) {
    return annual(returns, SESSIONS_PER_YEAR);
  }

  /**
   * Of returns of any period. Absent without returns.
   *
   * @param periodsPerYear 252 for daily returns, 52 for weekly, 12 for monthly ones
   */
  public static OptionalDouble annual(double[] returns, double periodsPerYear) {
    OptionalDouble total = total(returns);
    return total.isEmpty()
        ? total
        : Numbers.present(
            StrictMath.pow(1 + total.getAsDouble(), periodsPerYear / returns.length) - 1);
  }
}
