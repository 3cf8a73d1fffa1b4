package dev.bellwether.portfolio.nav;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.score.PriceTable;
import dev.bellwether.portfolio.score.Ranking;
import dev.bellwether.portfolio.score.RollingSharpe;
import dev.bellwether.portfolio.score.TickerGroups;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lives the four strategies through the same sessions, then an account that follows each day the
 * one that is best by then. Its last answer is the rebalancer's plan: both are the same lines.
 *
 * <p>A strategy of whose tickers none can be scored on the first day is skipped and named, not
 * followed; where none can be followed there is no target, and nothing may be sold.
 */
public final class PortfolioBacktest {
  private final PriceTable table;
  private final TickerGroups groups;
  private final PortfolioParameters parameters;
  private final RollingSharpe sharpe;

  public PortfolioBacktest(PriceTable table, TickerGroups groups, PortfolioParameters parameters) {
    this.table = table;
    this.groups = groups;
    this.parameters = parameters;
    this.sharpe = RollingSharpe.of(table, parameters.rulebook().sharpeLookback());
  }

  /** From the first session that has warm-up enough before it. */
  public PortfolioResult run() {
    return run(LocalDate.MIN);
  }

  /**
   * From the first session on or after a date that has warm-up enough before it.
   *
   * @param from sessions before it serve as warm-up only
   */
  public PortfolioResult run(LocalDate from) {
    int start = parameters.rulebook().warmUp();
    while (start < table.size() && table.date(start).isBefore(from)) {
      start++;
    }
    Map<PortfolioStrategy, String> skipped = skipped(start);
    Map<PortfolioStrategy, NavPath> paths = new EnumMap<>(PortfolioStrategy.class);
    for (PortfolioStrategy strategy : PortfolioStrategy.values()) {
      if (!skipped.containsKey(strategy)) {
        paths.put(strategy, live(strategy, start));
      }
    }
    if (paths.isEmpty()) {
      return new PortfolioResult(
          groups, parameters, sharpe, start, paths, Optional.empty(), List.of(), skipped);
    }
    SelectedRule selected = new SelectedRule(paths, parameters.criterion(), parameters.window());
    NavPath followed = new NavSimulation(table, parameters.fills()).run(selected, start, List::of);
    return new PortfolioResult(
        groups,
        parameters,
        sharpe,
        start,
        paths,
        Optional.of(followed),
        selected.selections(),
        skipped);
  }

  private Map<PortfolioStrategy, String> skipped(int start) {
    Map<PortfolioStrategy, String> skipped = new EnumMap<>(PortfolioStrategy.class);
    for (PortfolioStrategy strategy : PortfolioStrategy.values()) {
      List<Symbol> tickers = strategy.tickers(groups);
      if (start >= table.size()) {
        skipped.put(
            strategy,
            "only " + table.size() + " sessions of prices, " + (start + 1) + " are needed");
      } else if (!Ranking.of(tickers, sharpe, start).isScored()) {
        skipped.put(strategy, "none of " + tickers + " can be scored on " + table.date(start));
      }
    }
    return skipped;
  }

  private NavPath live(PortfolioStrategy strategy, int start) {
    NavSimulation simulation = new NavSimulation(table, parameters.fills());
    Rule rule = rule(strategy);
    if (parameters.drawdown().isNever() || isUnguarded(strategy)) {
      return simulation.run(rule, start, List::of);
    }
    GuardedRule guarded =
        new GuardedRule(rule, parameters.drawdown(), parameters.fills().capital());
    return simulation.run(guarded, start, guarded::cooldowns);
  }

  /** The fuller version's buy-and-hold has no drawdown rule. */
  private boolean isUnguarded(PortfolioStrategy strategy) {
    return strategy == PortfolioStrategy.BUY_HOLD && parameters.rulebook() instanceof ManagerRules;
  }

  private Rule rule(PortfolioStrategy strategy) {
    return switch (parameters.rulebook()) {
      case RankedRules ranked -> new RankedRule(strategy.tickers(groups), sharpe, ranked);
      case ManagerRules manager ->
          new ManagerRule(strategy, groups, new SharpeWeights(sharpe, manager.floor()), manager);
    };
  }
}
