package dev.bellwether.portfolio.nav;

/**
 * The numbers of the fuller version, the "portfolio manager": Sharpe-weighted groups, and a switch
 * between core and benchmarks by which of them rose more.
 *
 * @param sharpeLookback daily returns in the ratio, at least 2
 * @param momentumLookback sessions over which core and benchmarks are compared, at least 1
 * @param floor least weight of a ticker within its group, a fraction, before weights are made to
 *     add up; never more than an equal share; 0 for none
 * @param speculativeShare of SPEC in speculative tickers while it holds core, a fraction
 * @param refresh sessions after which SPEC and ASYM weigh anew while they hold core, at least 1
 * @param tiers how ASYM divides its money
 */
public record ManagerRules(
    int sharpeLookback,
    int momentumLookback,
    double floor,
    double speculativeShare,
    int refresh,
    Tiers tiers)
    implements Rulebook {
  /** As ported: 45 returns, 10 sessions, no floor, 15 percent, each week. */
  public static final ManagerRules DEFAULT = new ManagerRules(45, 10, 0, 0.15, 5, Tiers.LOOSE);

  public ManagerRules {
    RankedRules.atLeast("sharpeLookback", sharpeLookback, 2);
    RankedRules.atLeast("momentumLookback", momentumLookback, 1);
    RankedRules.atLeast("refresh", refresh, 1);
    fraction("floor", floor);
    fraction("speculativeShare", speculativeShare);
  }

  static void fraction(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be a fraction of 0 to 1, was " + value);
    }
  }

  @Override
  public ManagerRules withSharpeLookback(int returns) {
    return new ManagerRules(returns, momentumLookback, floor, speculativeShare, refresh, tiers);
  }

  @Override
  public int warmUp() {
    return Math.max(sharpeLookback, momentumLookback);
  }
}
