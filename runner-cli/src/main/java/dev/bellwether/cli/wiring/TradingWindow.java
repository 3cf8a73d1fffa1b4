package dev.bellwether.cli.wiring;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.time.LocalDate;
import java.util.List;

/** A strategy that watches from the first bar on, and is asked from a date on. */
final class TradingWindow implements Strategy {
  private static final Decision WATCHING = new Decision.Hold("before the first session to trade");

  private final Strategy strategy;
  private final LocalDate first;

  TradingWindow(Strategy strategy, LocalDate first) {
    this.strategy = strategy;
    this.first = first;
  }

  @Override
  public String name() {
    return strategy.name();
  }

  @Override
  public List<Symbol> symbols() {
    return strategy.symbols();
  }

  @Override
  public Schedule schedule() {
    return strategy.schedule();
  }

  @Override
  public void observe(Snapshot now) {
    strategy.observe(now);
  }

  @Override
  public Decision decide(Snapshot now) {
    return now.session().date().isBefore(first) ? WATCHING : strategy.decide(now);
  }

  @Override
  public Evidence evidence() {
    return strategy.evidence();
  }
}
