package dev.bellwether.portfolio.score;

import dev.bellwether.market.data.Symbol;
import java.util.Comparator;
import java.util.List;

/**
 * A group of tickers on one day, the best first; those without a ratio at the end. Equal ones keep
 * the order of the group.
 */
public record Ranking(List<Standing> standings) {
  public Ranking {
    standings = List.copyOf(standings);
  }

  /** Ranks a group by the Sharpe ratios of a day. */
  public static Ranking of(List<Symbol> group, RollingSharpe sharpe, int day) {
    return new Ranking(
        group.stream()
            .map(symbol -> sharpe.standing(symbol, day))
            .sorted(Comparator.comparingDouble(Ranking::place))
            .toList());
  }

  private static double place(Standing one) {
    return one.isScored() ? -one.sharpe() : Double.POSITIVE_INFINITY;
  }

  /** The best with a ratio above zero, at most so many. */
  public List<Symbol> top(int most) {
    return standings.stream()
        .filter(one -> one.isScored() && one.sharpe() > 0)
        .limit(most)
        .map(Standing::symbol)
        .toList();
  }

  /** Whether at least one ticker could be scored. */
  public boolean isScored() {
    return standings.stream().anyMatch(Standing::isScored);
  }
}
