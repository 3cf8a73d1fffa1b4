package dev.bellwether.portfolio.nav;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.Allocation.Keep;
import dev.bellwether.portfolio.nav.Allocation.Weights;
import dev.bellwether.portfolio.score.Ranking;
import dev.bellwether.portfolio.score.RollingSharpe;
import java.util.List;

/** The best few of a group by Sharpe ratio, equally weighted: the default rule. */
final class RankedRule implements Rule {
  private static final String BEST = "the best by Sharpe ratio, equally weighted";
  private static final String NONE_CASH = "no ticker has a Sharpe ratio above zero: cash";
  private static final String NONE_KEEP =
      "no ticker has a Sharpe ratio above zero: what is held is kept";

  private final List<Symbol> group;
  private final RollingSharpe sharpe;
  private final RankedRules rules;
  private int asked;

  RankedRule(List<Symbol> group, RollingSharpe sharpe, RankedRules rules) {
    this.group = List.copyOf(group);
    this.sharpe = sharpe;
    this.rules = rules;
  }

  @Override
  public Allocation ask(int day, NavHistory nav) {
    if (asked++ % rules.every() != 0) {
      return new Keep("ranked every " + rules.every() + " sessions, not today");
    }
    Ranking ranking = Ranking.of(group, sharpe, day);
    if (!ranking.isScored()) {
      return new Keep("no ticker could be scored: what is held is kept");
    }
    List<Symbol> best = ranking.top(rules.top());
    if (!best.isEmpty()) {
      return Weights.equal(best, BEST);
    }
    return switch (rules.whenNone()) {
      case CASH -> Weights.cash(NONE_CASH);
      case KEEP -> new Keep(NONE_KEEP);
    };
  }

  @Override
  public Allocation reentry(int day) {
    List<Symbol> best = Ranking.of(group, sharpe, day).top(rules.top());
    return Weights.equal(best, best.isEmpty() ? NONE_CASH : BEST);
  }
}
