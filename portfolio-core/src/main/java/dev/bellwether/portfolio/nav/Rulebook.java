package dev.bellwether.portfolio.nav;

/** By which rules the four strategies choose. */
public sealed interface Rulebook permits RankedRules, ManagerRules {
  /** Daily returns in a Sharpe ratio. */
  int sharpeLookback();

  /** Sessions that must lie before the first on which anything is chosen. */
  int warmUp();

  /** The same with another look-back. */
  Rulebook withSharpeLookback(int returns);
}
