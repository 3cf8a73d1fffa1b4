package dev.bellwether.cli.venue;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.util.List;
import java.util.Map;

/** Buys one share more at each bar, so that each bar leads to one order. For measuring. */
final class OneMoreEachBar implements Strategy {
  private final Symbol symbol;
  private long shares;

  OneMoreEachBar(Symbol symbol) {
    this.symbol = symbol;
  }

  @Override
  public String name() {
    return "measure";
  }

  @Override
  public List<Symbol> symbols() {
    return List.of(symbol);
  }

  @Override
  public Schedule schedule() {
    return Schedule.everyBar();
  }

  @Override
  public Decision decide(Snapshot now) {
    shares++;
    return new Decision.Shares(Map.of(symbol, shares), "one share more");
  }
}
