package dev.bellwether.benchmarks;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.util.List;
import java.util.Map;

/** A strategy that holds one share or none, asked at every bar. */
final class InOrOut implements Strategy {
  /** What the rule says at one bar. */
  interface Rule {
    /** Above 0 to be in, below 0 to be out, 0 to stay as it is. */
    int wanted(Snapshot now);
  }

  private final Symbol symbol;
  private final Rule rule;
  private final Decision in;
  private final Decision out;
  private Decision current = new Decision.Hold("nothing yet");

  InOrOut(Symbol symbol, Rule rule) {
    this.symbol = symbol;
    this.rule = rule;
    this.in = new Decision.Shares(Map.of(symbol, 1L), "in");
    this.out = new Decision.Shares(Map.of(symbol, 0L), "out");
  }

  @Override
  public String name() {
    return "bench";
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
    int wanted = rule.wanted(now);
    if (wanted != 0) {
      current = wanted > 0 ? in : out;
    }
    return current;
  }
}
