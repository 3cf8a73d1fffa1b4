package dev.bellwether.portfolio.nav;

/**
 * When a strategy sells all, and for how long it stays away.
 *
 * <pre>
 *   drawdown = (peak - lowest value of the last few sessions) / peak
 * </pre>
 *
 * @param threshold sells at this drawdown or a deeper one, a fraction; infinite for never
 * @param lookback sessions whose lowest value counts, at least 1
 * @param cooldown sessions in cash, at least 1
 */
public record DrawdownRules(double threshold, int lookback, int cooldown) {
  /** Never. */
  public static final DrawdownRules NONE = new DrawdownRules(Double.POSITIVE_INFINITY, 5, 5);

  /** As in the fuller version: five percent, five sessions, five sessions away. */
  public static final DrawdownRules MANAGER = new DrawdownRules(0.05, 5, 5);

  public DrawdownRules {
    if (!(threshold > 0)) {
      throw new IllegalArgumentException("threshold must be above 0, was " + threshold);
    }
    RankedRules.atLeast("lookback", lookback, 1);
    RankedRules.atLeast("cooldown", cooldown, 1);
  }

  public boolean isNever() {
    return threshold == Double.POSITIVE_INFINITY;
  }

  public DrawdownRules withThreshold(double fraction) {
    return new DrawdownRules(fraction, lookback, cooldown);
  }

  public DrawdownRules withCooldown(int sessions) {
    return new DrawdownRules(threshold, lookback, sessions);
  }
}
