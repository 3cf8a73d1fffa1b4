package dev.bellwether.cli.wiring;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A strategy that watches every bar, and is asked in the sessions to trade only. */
public final class TradingWindow implements Strategy {
  private static final Decision WATCHING =
      new Decision.Hold("warming up, or not a session to trade");

  private final Strategy strategy;
  private boolean asked;
  private final Set<LocalDate> traded;

  /** Asks a strategy on these sessions only. */
  public TradingWindow(Strategy strategy, List<Session> traded) {
    this.strategy = strategy;
    this.traded = traded.stream().map(Session::date).collect(Collectors.toUnmodifiableSet());
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
    asked = traded.contains(now.session().date());
    return asked ? strategy.decide(now) : WATCHING;
  }

  @Override
  public Evidence evidence() {
    return asked ? strategy.evidence() : new NothingSeen(strategy.evidence().names());
  }

  /** What a strategy that was not asked looked at: the same names, and no numbers. */
  private record NothingSeen(List<String> names) implements Evidence {
    @Override
    public double value(int place) {
      return Double.NaN;
    }
  }
}
