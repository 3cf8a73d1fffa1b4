package dev.bellwether.cli.wiring;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmStrategy;
import dev.bellwether.btm.LeverageLadder;
import dev.bellwether.engine.Backtest;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.port.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * BTM over recorded bars, wired together and ready to go.
 *
 * <pre>
 *   files -> Market -> Window -> BtmStrategy -> Backtest (loop, sizer, gate, desk, venue) -> journal
 *                   \-> ModelledFund where a fund has no bars of its own
 * </pre>
 */
public final class BtmRun {
  private final Market market;
  private final BtmParameters parameters;
  private final VenueRules venue;
  private final List<Session> sessions;
  private final List<Bars> bars;
  private final List<Symbol> modelled = new ArrayList<>();

  private BtmRun(
      Market market,
      BtmParameters parameters,
      VenueRules venue,
      List<Session> sessions,
      List<Bars> bars) {
    this.market = market;
    this.parameters = parameters;
    this.venue = venue;
    this.sessions = sessions;
    this.bars = bars;
  }

  /**
   * Puts a run together.
   *
   * @param warmUp sessions before the first that is traded, if that is more than the parameters
   *     need
   * @throws IllegalArgumentException if the bars do not fit what is to be run on them
   */
  public static BtmRun of(
      Market market, BtmParameters parameters, VenueRules venue, Window window, int warmUp) {
    BtmParameters own = parameters.withSymbol(market.symbol());
    ExchangeCalendar calendar = market.calendar();
    Bars signal = window.cut(market.signal(), calendar);
    List<Session> sessions =
        window.sessions(signal, calendar, Math.max(warmUp, own.warmUpSessions()));
    BtmRun run = new BtmRun(market, own, venue, sessions, new ArrayList<>(List.of(signal)));
    if (own.sizing().usesFunds()) {
      run.addFunds(signal);
    }
    return run;
  }

  /** The same bars and sessions with other parameters, which must not need a longer warm-up. */
  public BtmRun with(BtmParameters other) {
    BtmRun run = new BtmRun(market, other.withSymbol(market.symbol()), venue, sessions, bars);
    run.modelled.addAll(modelled);
    return run;
  }

  /** Runs to the end of the bars. */
  public BtmResult run() {
    return new BtmResult(this, backtest().run());
  }

  /** Runs to the end of the bars; a journal hears everything as it happens. */
  public BtmResult run(Journal listener) {
    MemoryJournal memory = backtest().runInto(listener);
    return new BtmResult(this, memory);
  }

  private Backtest backtest() {
    ExchangeCalendar calendar = market.calendar();
    Strategy btm = new BtmStrategy(parameters, calendar, market.dividends());
    Strategy windowed = new TradingWindow(btm, sessions);
    return Backtest.of(windowed, bars, calendar, venue);
  }

  private void addFunds(Bars signal) {
    LeverageLadder ladder = parameters.ladder();
    if (!market.symbol().equals(ladder.bull1())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "--sizing etf buys funds on the index of %s, so --symbol must be %s, was %s",
              ladder.bull1(),
              ladder.bull1(),
              market.symbol()));
    }
    FundBars funds = new FundBars(market, signal);
    for (int multiple : new int[] {-3, -2, -1, 2, 3}) {
      bars.add(funds.of(ladder.fund(multiple), multiple));
    }
    modelled.addAll(funds.modelled());
  }

  public Market market() {
    return market;
  }

  public BtmParameters parameters() {
    return parameters;
  }

  public VenueRules venue() {
    return venue;
  }

  /** Those that are traded and counted. */
  public List<Session> sessions() {
    return sessions;
  }

  /** The bars of the signal up to the last date. */
  public Bars signal() {
    return bars.getFirst();
  }

  /** All bars of the run, the signal's first. */
  public List<Bars> bars() {
    return List.copyOf(bars);
  }

  /** Funds without bars of their own: k times the signal's return since the prior close. */
  public List<Symbol> modelledFunds() {
    return List.copyOf(modelled);
  }
}
