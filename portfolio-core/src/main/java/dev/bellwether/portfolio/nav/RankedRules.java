package dev.bellwether.portfolio.nav;

/**
 * The numbers of the default rule: each time the best few by Sharpe ratio, equally weighted.
 *
 * @param top most tickers held, at least 1
 * @param sharpeLookback daily returns in the ratio, at least 2
 * @param every sessions from one ranking to the next, at least 1
 * @param whenNone what to do where no ticker has a ratio above zero
 */
public record RankedRules(int top, int sharpeLookback, int every, WhenNone whenNone)
    implements Rulebook {
  /** Three, by 30 returns, ranked each day, in cash where none is worth holding. */
  public static final RankedRules DEFAULT = new RankedRules(3, 30, 1, WhenNone.CASH);

  /** What to do where no ticker has a ratio above zero. */
  public enum WhenNone {
    /** Sell all. */
    CASH,
    /** Keep what was good before, as the original did. */
    KEEP
  }

  public RankedRules {
    atLeast("top", top, 1);
    atLeast("sharpeLookback", sharpeLookback, 2);
    atLeast("every", every, 1);
  }

  static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ", was " + value);
    }
  }

  public RankedRules withTop(int tickers) {
    return new RankedRules(tickers, sharpeLookback, every, whenNone);
  }

  @Override
  public RankedRules withSharpeLookback(int returns) {
    return new RankedRules(top, returns, every, whenNone);
  }

  public RankedRules withEvery(int sessions) {
    return new RankedRules(top, sharpeLookback, sessions, whenNone);
  }

  public RankedRules withWhenNone(WhenNone choice) {
    return new RankedRules(top, sharpeLookback, every, choice);
  }

  @Override
  public int warmUp() {
    return sharpeLookback;
  }
}
