package dev.bellwether.engine;

import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.journal.TeeJournal;
import dev.bellwether.engine.sim.SimulatedVenue;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.RiskLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * One strategy over recorded bars against a simulated venue: the short way to a result.
 *
 * <pre>{@code
 * MemoryJournal run = Backtest.of(strategy, bars, NyseCalendar.create(), venueRules).run();
 * }</pre>
 *
 * @param strategy a fresh one: it is moved through the whole history
 * @param bars one run of bars for each symbol of the strategy, in any order, all of one granularity
 * @param calendar whose sessions the bars lie in
 * @param venue fills, costs, cash
 * @param limits what the risk gate enforces
 * @param sizing how weights become shares
 * @param rules how the loop treats time
 */
public record Backtest(
    Strategy strategy,
    List<Bars> bars,
    ExchangeCalendar calendar,
    VenueRules venue,
    RiskLimits limits,
    SizingRules sizing,
    LoopRules rules) {

  public Backtest {
    bars = inOrder(strategy, bars);
  }

  /** Without limits, in whole shares. */
  public static Backtest of(
      Strategy strategy, List<Bars> bars, ExchangeCalendar calendar, VenueRules venue) {
    return new Backtest(
        strategy, bars, calendar, venue, RiskLimits.none(), SizingRules.EXACT, LoopRules.HISTORY);
  }

  public Backtest withLimits(RiskLimits other) {
    return new Backtest(strategy, bars, calendar, venue, other, sizing, rules);
  }

  public Backtest withSizing(SizingRules other) {
    return new Backtest(strategy, bars, calendar, venue, limits, other, rules);
  }

  /** With other rules of time, such as to buy only when what is sold for it has been filled. */
  public Backtest withRules(LoopRules other) {
    return new Backtest(strategy, bars, calendar, venue, limits, sizing, other);
  }

  /** Runs to the end of the bars. */
  public MemoryJournal run() {
    MemoryJournal memory = new MemoryJournal();
    run(memory);
    return memory;
  }

  /** Runs to the end of the bars; a second journal hears the same. */
  public MemoryJournal runInto(Journal other) {
    MemoryJournal memory = new MemoryJournal();
    run(new TeeJournal(memory, other));
    return memory;
  }

  private void run(Journal journal) {
    List<Symbol> symbols = strategy.symbols();
    HistoricalFeed feed = new HistoricalFeed(bars, calendar);
    Books books = new Books(symbols, bars.getFirst().granularity(), feed.firstSession());
    feed.show(books.tape());
    SimulatedVenue broker = new SimulatedVenue(symbols, venue, books.tape());
    Sizer sizer = new Sizer(sizing, new OrderIds(strategy.name(), calendar.zone()));
    new TradingLoop(
            broker.watching(feed),
            books.tape(),
            strategy,
            sizer,
            new RiskGate(limits),
            broker,
            books,
            journal,
            rules)
        .run();
  }

  private static List<Bars> inOrder(Strategy strategy, List<Bars> bars) {
    List<Bars> ordered = new ArrayList<>();
    for (Symbol symbol : strategy.symbols()) {
      ordered.add(
          bars.stream()
              .filter(one -> one.symbol().equals(symbol))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "bars must hold " + symbol + ", which the strategy reads")));
    }
    if (ordered.stream().map(Bars::granularity).distinct().count() != 1) {
      throw new IllegalArgumentException("bars must all have one granularity, had " + ordered);
    }
    return List.copyOf(ordered);
  }
}
