package dev.bellwether.portfolio.rebalance;

/**
 * How targets become orders.
 *
 * @param tolerance a position nearer to its target than this is left alone, as a fraction of the
 *     target
 * @param powerFraction part of the money there is that purchases may take, a fraction above 0
 * @param cushion what a broker holds back for a market order, as a multiple of its value, at least
 *     1; Alpaca states 1.025 to 1.04
 * @param largestRemainder whether money that whole shares leave over buys further shares
 * @param adopt whether positions that are not of this system are sold
 */
public record RebalanceRules(
    double tolerance,
    double powerFraction,
    double cushion,
    boolean largestRemainder,
    boolean adopt) {
  /** Two percent, 98 percent, Alpaca's larger cushion, remainders used, strangers left alone. */
  public static final RebalanceRules DEFAULT = new RebalanceRules(0.02, 0.98, 1.04, true, false);

  public RebalanceRules {
    if (!(tolerance >= 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          "tolerance must be at least 0 and below 1, was " + tolerance);
    }
    if (!(powerFraction > 0 && powerFraction <= 1)) {
      throw new IllegalArgumentException(
          "powerFraction must be above 0 and at most 1, was " + powerFraction);
    }
    if (!(cushion >= 1 && cushion < 2)) {
      throw new IllegalArgumentException("cushion must be at least 1 and below 2, was " + cushion);
    }
  }

  public RebalanceRules withTolerance(double fraction) {
    return new RebalanceRules(fraction, powerFraction, cushion, largestRemainder, adopt);
  }

  public RebalanceRules withCushion(double multiple) {
    return new RebalanceRules(tolerance, powerFraction, multiple, largestRemainder, adopt);
  }

  public RebalanceRules withLargestRemainder(boolean used) {
    return new RebalanceRules(tolerance, powerFraction, cushion, used, adopt);
  }

  public RebalanceRules withAdopt(boolean adopted) {
    return new RebalanceRules(tolerance, powerFraction, cushion, largestRemainder, adopted);
  }
}
