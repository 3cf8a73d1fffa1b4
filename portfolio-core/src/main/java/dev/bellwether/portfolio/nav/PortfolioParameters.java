package dev.bellwether.portfolio.nav;

/**
 * Everything that decides what a portfolio backtest, and so the rebalancer, does.
 *
 * @param rulebook by which rules each strategy chooses
 * @param drawdown when a strategy sells all
 * @param fills what trading is like
 * @param criterion by what the strategy is chosen that is followed
 * @param window sessions over which the criterion looks back, at least 1
 */
public record PortfolioParameters(
    Rulebook rulebook, DrawdownRules drawdown, FillRules fills, Criterion criterion, int window) {
  /** The best three, no drawdown rule, by growth over a year of sessions. */
  public static final PortfolioParameters DEFAULT =
      new PortfolioParameters(
          RankedRules.DEFAULT, DrawdownRules.NONE, FillRules.DEFAULT, Criterion.NAV, 252);

  /** The fuller version: its weights, its drawdown rule, new highs. */
  public static final PortfolioParameters MANAGER =
      new PortfolioParameters(
          ManagerRules.DEFAULT,
          DrawdownRules.MANAGER,
          FillRules.DEFAULT,
          Criterion.MOMENTUM,
          Criterion.MOMENTUM_DAYS);

  public PortfolioParameters {
    RankedRules.atLeast("window", window, 1);
  }

  public PortfolioParameters withRulebook(Rulebook rules) {
    return new PortfolioParameters(rules, drawdown, fills, criterion, window);
  }

  public PortfolioParameters withDrawdown(DrawdownRules rules) {
    return new PortfolioParameters(rulebook, rules, fills, criterion, window);
  }

  public PortfolioParameters withFills(FillRules rules) {
    return new PortfolioParameters(rulebook, drawdown, rules, criterion, window);
  }

  public PortfolioParameters withCriterion(Criterion choice) {
    return new PortfolioParameters(rulebook, drawdown, fills, choice, window);
  }

  public PortfolioParameters withWindow(int sessions) {
    return new PortfolioParameters(rulebook, drawdown, fills, criterion, sessions);
  }
}
