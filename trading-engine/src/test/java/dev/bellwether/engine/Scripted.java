package dev.bellwether.engine;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A strategy that answers what the test says at the asking that the test names, and the same as
 * before otherwise.
 */
public final class Scripted implements Strategy {
  private final List<Symbol> symbols;
  private final Schedule schedule;
  private final Map<Integer, Decision> script = new HashMap<>();
  private Decision current = new Decision.Hold("nothing yet");

  /** When it was asked, epoch milliseconds. */
  public final List<Long> asked = new ArrayList<>();

  /** What it saw: the newest close of its first symbol. */
  public final List<Double> closes = new ArrayList<>();

  /** Shares of its first symbol that it was told it holds. */
  public final List<Double> held = new ArrayList<>();

  public Scripted(Schedule schedule, Symbol... symbols) {
    this.schedule = schedule;
    this.symbols = List.of(symbols);
  }

  /** The answer at the n-th asking, counted from 0. */
  public Scripted at(int asking, Decision decision) {
    script.put(asking, decision);
    return this;
  }

  @Override
  public String name() {
    return "script";
  }

  @Override
  public List<Symbol> symbols() {
    return symbols;
  }

  @Override
  public Schedule schedule() {
    return schedule;
  }

  @Override
  public Decision decide(Snapshot now) {
    current = script.getOrDefault(asked.size(), current);
    asked.add(now.timeMillis());
    closes.add(now.series(0).isEmpty() ? Double.NaN : now.series(0).close());
    held.add(now.holdings().shares(symbols.getFirst()));
    return current;
  }
}
