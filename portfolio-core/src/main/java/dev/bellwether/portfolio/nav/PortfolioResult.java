package dev.bellwether.portfolio.nav;

import dev.bellwether.portfolio.nav.Allocation.Weights;
import dev.bellwether.portfolio.score.Ranking;
import dev.bellwether.portfolio.score.RollingSharpe;
import dev.bellwether.portfolio.score.TickerGroups;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The four strategies and the account that follows the best of them, all over the same sessions.
 *
 * @param sharpe the prices and their Sharpe ratios
 * @param start row of the price table at whose close everything begins
 * @param paths those that had history enough, in the order of the strategies
 * @param followed the account; empty where no strategy had history enough
 * @param selections one a session; shape [sessions from start]
 * @param skipped strategies without history enough, and why
 */
public record PortfolioResult(
    TickerGroups groups,
    PortfolioParameters parameters,
    RollingSharpe sharpe,
    int start,
    Map<PortfolioStrategy, NavPath> paths,
    Optional<NavPath> followed,
    List<Selection> selections,
    Map<PortfolioStrategy, String> skipped) {

  public PortfolioResult {
    paths = inOrder(paths);
    skipped = inOrder(skipped);
    selections = List.copyOf(selections);
  }

  private static <T> Map<PortfolioStrategy, T> inOrder(Map<PortfolioStrategy, T> map) {
    Map<PortfolioStrategy, T> copy = new EnumMap<>(PortfolioStrategy.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /** The last row of the price table. */
  public int last() {
    return sharpe.table().size() - 1;
  }

  /** What was chosen at the last close; empty where no strategy could be judged. */
  public Optional<Selection> selection() {
    return selections.isEmpty() ? Optional.empty() : Optional.of(selections.getLast());
  }

  /**
   * What the account wants to hold from the next session on; empty, which means that nothing may be
   * done, where no strategy could be judged.
   */
  public Optional<Weights> target() {
    return followed.map(path -> path.target(path.size() - 1));
  }

  /** How the tickers of a strategy stand at the last close. */
  public Ranking ranking(PortfolioStrategy strategy) {
    return Ranking.of(strategy.tickers(groups), sharpe, last());
  }
}
