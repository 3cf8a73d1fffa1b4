package dev.bellwether.cli.ensemble;

import dev.bellwether.cli.wiring.FundBars;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.TradingWindow;
import dev.bellwether.cli.wiring.Window;
import dev.bellwether.engine.Backtest;
import dev.bellwether.engine.LoopRules;
import dev.bellwether.engine.SilenceRules;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.ensemble.EnsembleStrategy;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.Role;
import dev.bellwether.ensemble.signal.Gate;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.RiskLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The ensemble over recorded bars, wired together and ready to go.
 *
 * <p>It is run as it is lived: what is bought waits until what is sold for it has been filled, and
 * from two minutes before the close on it is seen to that nothing is held. A fund without bars of
 * its own is modelled as a multiple of the base.
 */
public final class EnsembleRun {
  /** Its holding periods are minutes: without bars it is blind in a moment. */
  public static final SilenceRules SILENCE =
      new SilenceRules(Duration.ofSeconds(90), Duration.ofMinutes(5));

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Market market;
  private final EnsembleParameters parameters;
  private final VenueRules venue;
  private final List<Session> sessions;
  private final List<Bars> bars;
  private final List<Symbol> modelled;

  private EnsembleRun(
      Market market,
      EnsembleParameters parameters,
      VenueRules venue,
      List<Session> sessions,
      List<Bars> bars,
      List<Symbol> modelled) {
    this.market = market;
    this.parameters = parameters;
    this.venue = venue;
    this.sessions = List.copyOf(sessions);
    this.bars = List.copyOf(bars);
    this.modelled = List.copyOf(modelled);
  }

  /**
   * Puts a run together.
   *
   * @throws IllegalArgumentException if the bars do not fit what is to be run on them
   */
  public static EnsembleRun of(
      Market market, EnsembleParameters parameters, VenueRules venue, Window window) {
    return of(market, parameters, venue, window, 0);
  }

  /**
   * The same with a longer warm-up.
   *
   * @param warmUp sessions before the first that is traded, if that is more than the parameters
   *     need
   */
  public static EnsembleRun of(
      Market market, EnsembleParameters parameters, VenueRules venue, Window window, int warmUp) {
    FundSet funds = parameters.funds();
    if (!market.symbol().equals(funds.base())) {
      throw new IllegalArgumentException(
          "the signal must be that of " + funds.base() + ", was " + market.symbol());
    }
    ExchangeCalendar calendar = market.calendar();
    Bars signal = window.cut(market.signal(), calendar);
    List<Session> sessions =
        window.sessions(signal, calendar, Math.max(warmUp, parameters.warmUpSessions()));
    FundBars followers = new FundBars(market, signal);
    List<Bars> bars = new ArrayList<>();
    for (Role role : Role.values()) {
      Symbol symbol = funds.symbol(role);
      bars.add(role == Role.BASE ? signal : followers.of(symbol, funds.multiple(role)));
    }
    return new EnsembleRun(market, parameters, venue, sessions, bars, followers.modelled());
  }

  /** How time is treated when it is lived or run over history alike. */
  public static LoopRules looped(LoopRules rules, EnsembleParameters parameters) {
    return rules
        .withEntryPatience(PATIENCE)
        .withSilence(SILENCE)
        .flatFrom(parameters.position().flatBeforeClose());
  }

  /** Runs to the end of the bars. */
  public EnsembleResult run() {
    EnsembleStrategy strategy = new EnsembleStrategy(parameters);
    return new EnsembleResult(this, strategy, backtest(strategy).run());
  }

  /** Runs to the end of the bars; a journal hears everything as it happens. */
  public EnsembleResult run(Journal listener) {
    EnsembleStrategy strategy = new EnsembleStrategy(parameters);
    return new EnsembleResult(this, strategy, backtest(strategy).runInto(listener));
  }

  private Backtest backtest(EnsembleStrategy strategy) {
    return Backtest.of(new TradingWindow(strategy, sessions), bars, market.calendar(), venue)
        .withRules(looped(LoopRules.HISTORY, parameters))
        .withLimits(RiskLimits.none().withMaxSilence(silence()));
  }

  private Duration silence() {
    Duration bar = Duration.ofMillis(bars.getFirst().granularity().millis());
    return SILENCE.forBarsOf(bar).blockAfter();
  }

  /** The same bars and sessions with other costs. */
  public EnsembleRun with(VenueRules other) {
    return new EnsembleRun(market, parameters, other, sessions, bars, modelled);
  }

  /** The same with another giver of directions. */
  public EnsembleRun with(Gate gate) {
    EnsembleParameters other = parameters.withSignal(parameters.signal().withGate(gate));
    return new EnsembleRun(market, other, venue, sessions, bars, modelled);
  }

  public Market market() {
    return market;
  }

  public EnsembleParameters parameters() {
    return parameters;
  }

  public VenueRules venue() {
    return venue;
  }

  /** Those that are traded and counted. */
  public List<Session> sessions() {
    return sessions;
  }

  /** The bars of the base up to the last date. */
  public Bars signal() {
    return bars.getFirst();
  }

  /** All bars of the run, the base's first. */
  public List<Bars> bars() {
    return bars;
  }

  /** Funds without bars of their own: k times the base's return since the prior close. */
  public List<Symbol> modelledFunds() {
    return modelled;
  }
}
