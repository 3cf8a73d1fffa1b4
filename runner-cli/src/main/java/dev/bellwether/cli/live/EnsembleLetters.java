package dev.bellwether.cli.live;

import dev.bellwether.broker.alpaca.AlpacaBroker;
import dev.bellwether.cli.digest.DayLetter;
import dev.bellwether.cli.digest.EnsembleMorning;
import dev.bellwether.cli.digest.EnsembleParticulars;
import dev.bellwether.cli.digest.Evening;
import dev.bellwether.cli.digest.Particulars;
import dev.bellwether.cli.option.EnsembleCostOptions;
import dev.bellwether.cli.report.LearnedTable;
import dev.bellwether.engine.live.News;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.ensemble.EnsembleStrategy;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.PortException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The letters of the ensemble: before the open what it begins with, at the end what came of it.
 *
 * @param broker asked for the account beside the loop
 * @param history that may be asked beside the loop
 */
record EnsembleLetters(
    EnsembleSystem system, AlpacaBroker broker, BarHistory history, DayBooks books, News news)
    implements LetterWriter {
  /** All of it is known as soon as the history has been learned from. */
  @Override
  public long morningMillis(Session session) {
    return Long.MIN_VALUE;
  }

  @Override
  public Supplier<DayLetter> morning(Session session, Strategy strategy, List<String> alarms) {
    Optional<Table> learned =
        strategy instanceof EnsembleStrategy ensemble
            ? Optional.of(LearnedTable.of(ensemble.ensemble()))
            : Optional.empty();
    return () ->
        new EnsembleMorning(
            session,
            books.account(),
            funds(),
            equity(session),
            held(),
            before(session),
            learned,
            alarms,
            books.calendar().zone());
  }

  private FundSet funds() {
    return system.parameters().funds();
  }

  private OptionalDouble equity(Session session) {
    OptionalDouble opening = books.opening(session);
    return opening.isPresent()
        ? opening
        : OptionalDouble.of(broker.account().equity().doubleValue());
  }

  private Map<Symbol, BigDecimal> held() {
    Map<Symbol, BigDecimal> held = new TreeMap<>();
    broker.positions().forEach((symbol, position) -> held.put(symbol, position.quantity()));
    return held;
  }

  private Optional<Evening> before(Session session) {
    Session before = books.calendar().previous(session);
    Bars none = Bars.empty(funds().base(), Granularity.MINUTE);
    return books.has(before)
        ? Optional.of(books.evening(before, particulars(none), List.of()))
        : Optional.empty();
  }

  @Override
  public Particulars evening(Session session) {
    return particulars(bars(session));
  }

  private Particulars particulars(Bars bars) {
    return new EnsembleParticulars(funds(), bars, EnsembleCostOptions.USUAL);
  }

  /** Those of the session before too: its last close is what the day is measured from. */
  private Bars bars(Session session) {
    Symbol base = funds().base();
    try {
      Session first = books.calendar().previous(session);
      return history.bars(base, Granularity.MINUTE, first.open(), session.close());
    } catch (PortException e) {
      news.warn("The evening digest has no bars of " + base + ": " + e.getMessage());
      return Bars.empty(base, Granularity.MINUTE);
    }
  }
}
