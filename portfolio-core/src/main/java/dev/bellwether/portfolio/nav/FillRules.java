package dev.bellwether.portfolio.nav;

/**
 * What trading is like in the reckoning of net asset values.
 *
 * @param capital at the start, account currency, above 0
 * @param costBasisPoints of the traded value, each side, at least 0
 * @param tolerance a position this near its target is left alone, as a fraction of the target; one
 *     exactly that far away is traded
 * @param fill at which price of the next session orders are filled
 */
public record FillRules(double capital, double costBasisPoints, double tolerance, Fill fill) {
  /** A hundred thousand, five basis points, two percent, the next open. */
  public static final FillRules DEFAULT = new FillRules(100_000, 5, 0.02, Fill.NEXT_OPEN);

  private static final double MOST_BASIS_POINTS = 1_000;

  /** At which price of the session after the decision. */
  public enum Fill {
    NEXT_OPEN,
    /** For sources that have closes only. */
    NEXT_CLOSE
  }

  public FillRules {
    if (!(capital > 0 && capital < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("capital must be a number above 0, was " + capital);
    }
    if (!(costBasisPoints >= 0 && costBasisPoints <= MOST_BASIS_POINTS)) {
      throw new IllegalArgumentException(
          "costBasisPoints must be 0 to 1000, was " + costBasisPoints);
    }
    ManagerRules.fraction("tolerance", tolerance);
  }

  public FillRules withCapital(double amount) {
    return new FillRules(amount, costBasisPoints, tolerance, fill);
  }

  public FillRules withCost(double basisPoints) {
    return new FillRules(capital, basisPoints, tolerance, fill);
  }

  public FillRules withTolerance(double fraction) {
    return new FillRules(capital, costBasisPoints, fraction, fill);
  }

  public FillRules withFill(Fill rule) {
    return new FillRules(capital, costBasisPoints, tolerance, rule);
  }
}
