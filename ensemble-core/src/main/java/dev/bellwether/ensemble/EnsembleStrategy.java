package dev.bellwether.ensemble;

import dev.bellwether.ensemble.learn.MatrixProvider;
import dev.bellwether.ensemble.position.Moment;
import dev.bellwether.ensemble.position.Motive;
import dev.bellwether.ensemble.position.PositionMachine;
import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The online ensemble: asked at the end of each bar of the base, it learns, forecasts, and says
 * which of the four funds to hold, in whole shares.
 *
 * <p>It learns from every bar, traded or not. What it believes of its position is what the account
 * holds at that moment, so that an order that failed, or was filled in part, cannot mislead it.
 * Bars of the other funds that arrive alone change nothing.
 *
 * <p>A change of state is one instruction: the engine sells first and buys when that is filled. It
 * answers with the same object until the change is done, and then with {@link Decision.Hold}.
 *
 * <p>It is a function of what it was shown. {@link #save} keeps all it remembers, and what is
 * {@linkplain #restore restored} goes on to the bit.
 *
 * <p>Source: the author's "OnlineTrader v1.0" (OnlineEnsemble strategy with a position state
 * machine, 2025). Departures: those of the corrected rules, each with its reason in {@code
 * docs/ensemble.md}.
 */
public final class EnsembleStrategy implements Strategy {
  private static final long VERSION = 1;

  private final EnsembleParameters parameters;
  private final OnlineEnsemble ensemble;
  private final PositionMachine machine;
  private final SharePlan plan;
  private final EnsembleEvidence evidence;
  private final Map<Motive, Decision> holds = new EnumMap<>(Motive.class);
  private final Moment moment = new Moment();
  private Decision answer;
  private Decision instruction;

  /** With the fastest arithmetic there is here. */
  public EnsembleStrategy(EnsembleParameters parameters) {
    this(parameters, MatrixProvider.fastest());
  }

  /** With this arithmetic: it changes the speed and no bit of the answers. */
  public EnsembleStrategy(EnsembleParameters parameters, MatrixProvider matrices) {
    this.parameters = parameters;
    this.ensemble = new OnlineEnsemble(parameters.learning(), parameters.signal(), matrices);
    this.machine = new PositionMachine(parameters.position());
    this.plan = new SharePlan(parameters.funds(), parameters.position());
    this.evidence = new EnsembleEvidence(parameters.learning().horizons());
    for (Motive motive : Motive.values()) {
      holds.put(motive, new Decision.Hold(motive.reason()));
    }
    this.answer = hold(Motive.WARMING_UP);
    this.instruction = answer;
  }

  @Override
  public String name() {
    return "ensemble";
  }

  /** The base, whose bars it learns from, and the other three funds. */
  @Override
  public List<Symbol> symbols() {
    return parameters.funds().symbols();
  }

  @Override
  public Schedule schedule() {
    return Schedule.everyBar();
  }

  public EnsembleParameters parameters() {
    return parameters;
  }

  /** What it has learned so far. */
  public OnlineEnsemble ensemble() {
    return ensemble;
  }

  @Override
  public void observe(Snapshot now) {
    Series base = now.series(0);
    if (base.isFresh()) {
      ensemble.add(
          now.session(),
          base.startMillis(),
          base.endMillis(),
          base.open(),
          base.high(),
          base.low(),
          base.close(),
          base.volume());
    }
  }

  @Override
  public Decision decide(Snapshot now) {
    Series base = now.series(0);
    if (base.isFresh()) {
      decide(now, base);
    }
    return answer;
  }

  private void decide(Snapshot now, Series base) {
    double equity = now.holdings().equity();
    moment
        .at(now.session().closeMillis(), base.endMillis(), base.endMillis() - base.startMillis())
        .with(
            equity,
            plan.held(now.holdings()),
            plan.priced(now, equity),
            plan.hasArrived(now.holdings()));
    Motive motive = machine.next(moment, ensemble.probability(), ensemble.isReady());
    evidence.signal(ensemble, base.close());
    evidence.position(machine, motive, equity);
    if (motive.trades()) {
      instruction = plan.to(machine.target(), now, motive.reason());
      answer = instruction;
    } else {
      answer = motive == Motive.IN_TRANSIT ? instruction : hold(motive);
    }
  }

  private Decision hold(Motive motive) {
    return Objects.requireNonNull(holds.get(motive));
  }

  @Override
  public Evidence evidence() {
    return evidence;
  }

  /** All that it remembers. */
  public long[] save() {
    StateWriter to = new StateWriter();
    to.add(VERSION);
    to.add(parameters.toString().hashCode());
    ensemble.save(to);
    machine.save(to);
    plan.save(to);
    return to.words();
  }

  /**
   * A strategy that goes on where another one was saved.
   *
   * @throws IllegalArgumentException if it was saved with other parameters, by another version, or
   *     not whole
   */
  public static EnsembleStrategy restore(EnsembleParameters parameters, long[] saved) {
    EnsembleStrategy strategy = new EnsembleStrategy(parameters);
    StateReader from = new StateReader(saved);
    long version = from.readLong();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "the saved state must be of version " + VERSION + ", was of " + version);
    }
    if (from.readLong() != parameters.toString().hashCode()) {
      throw new IllegalArgumentException("the state must have been saved with these parameters");
    }
    strategy.ensemble.restore(from);
    strategy.machine.restore(from);
    strategy.plan.restore(from);
    from.end();
    strategy.instruction = strategy.plan.again(Motive.IN_TRANSIT.reason());
    strategy.answer = strategy.instruction;
    return strategy;
  }
}
