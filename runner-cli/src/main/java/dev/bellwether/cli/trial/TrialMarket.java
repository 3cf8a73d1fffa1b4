package dev.bellwether.cli.trial;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.Window;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recorded bars that many trials share: what lies before a day is read from memory. */
public final class TrialMarket {
  private final Market market;
  private final BtmParameters parameters;
  private final List<Session> sessions;
  private final Map<Symbol, Bars> bars = new LinkedHashMap<>();

  public TrialMarket(Market market, BtmParameters parameters) {
    this.market = market;
    this.parameters = parameters;
    VenueRules venue = VenueRules.of(new BigDecimal("100000"), Costs.NONE);
    BtmRun run = BtmRun.of(market, parameters, venue, Window.ALL, 0);
    this.sessions = run.sessions();
    run.bars().forEach(each -> bars.put(each.symbol(), each));
  }

  Market market() {
    return market;
  }

  BtmParameters parameters() {
    return parameters;
  }

  /** All that is traded, the signal's symbol first. */
  List<Symbol> symbols() {
    return List.copyOf(bars.keySet());
  }

  /** The sessions that can be lived. */
  List<Session> sessions() {
    return sessions;
  }

  /** The one of them on a date. */
  public Session session(LocalDate date) {
    return on(date, sessions);
  }

  /** The one of these on a date. */
  public static Session on(LocalDate date, List<Session> sessions) {
    return sessions.stream()
        .filter(one -> one.date().equals(date))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no session of "
                        + date
                        + " can be lived; the bars have sessions from "
                        + sessions.getFirst().date()
                        + " to "
                        + sessions.getLast().date()));
  }

  /** What an exchange replays: a session and the one before it, the signal's symbol first. */
  List<Bars> day(Session session) {
    long from = market.calendar().previous(session).openMillis();
    return bars.values().stream().map(all -> all.between(from, session.closeMillis())).toList();
  }

  /** A session and all before it that a strategy is shown. */
  public List<Bars> past(Session session) {
    Session first = session;
    for (int i = 0; i <= parameters.warmUpSessions() + 1; i++) {
      first = market.calendar().previous(first);
    }
    long from = first.openMillis();
    return bars.values().stream().map(all -> all.between(from, session.closeMillis())).toList();
  }

  /** The past from memory, the day itself from another history. */
  BarHistory history(Session session, BarHistory today) {
    return (symbol, granularity, from, to) ->
        bars(session.openMillis(), today, symbol, granularity, from, to);
  }

  private Bars bars(
      long openMillis,
      BarHistory today,
      Symbol symbol,
      Granularity unit,
      Instant from,
      Instant to) {
    if (from.toEpochMilli() >= openMillis) {
      return today.bars(symbol, unit, from, to);
    }
    Bars all = bars.getOrDefault(symbol, Bars.empty(symbol, unit));
    Bars past = all.between(from.toEpochMilli(), Math.min(to.toEpochMilli(), openMillis));
    return to.toEpochMilli() <= openMillis
        ? past
        : joined(past, today.bars(symbol, unit, Instant.ofEpochMilli(openMillis), to));
  }

  private static Bars joined(Bars past, Bars today) {
    BarsBuilder all = new BarsBuilder(past.symbol(), past.granularity());
    for (int i = 0; i < past.size(); i++) {
      all.add(past.bar(i));
    }
    for (int i = 0; i < today.size(); i++) {
      all.add(today.bar(i));
    }
    return all.build();
  }
}
