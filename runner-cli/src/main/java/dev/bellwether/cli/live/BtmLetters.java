package dev.bellwether.cli.live;

import dev.bellwether.cli.digest.BtmParticulars;
import dev.bellwether.cli.digest.DayLetter;
import dev.bellwether.cli.digest.Morning;
import dev.bellwether.cli.digest.Particulars;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.ShownDay;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.port.BarHistory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The letters of BTM, with its bands.
 *
 * @param history that may be asked beside the loop
 */
record BtmLetters(BtmSystem system, BarHistory history, DayBooks books, InstantSource clock)
    implements LetterWriter {
  /** How long after the open the first bar is there for sure. */
  private static final long AFTER_OPEN_MILLIS = 75_000;

  /** The open is part of the bands. */
  @Override
  public long morningMillis(Session session) {
    return session.openMillis() + AFTER_OPEN_MILLIS;
  }

  @Override
  public Supplier<DayLetter> morning(Session session, Strategy strategy, List<String> alarms) {
    return () ->
        new Morning(
            shown(session),
            system.parameters(),
            system.preset(),
            books.account(),
            books.opening(session),
            books.calendar().zone());
  }

  @Override
  public Particulars evening(Session session) {
    return new BtmParticulars(Optional.of(shown(session)), system.parameters().symbol());
  }

  private ShownDay shown(Session session) {
    ExchangeCalendar calendar = books.calendar();
    Session first = session;
    for (int i = 0; i <= system.parameters().warmUpSessions(); i++) {
      first = calendar.previous(first);
    }
    Symbol symbol = system.parameters().symbol();
    Instant now = clock.instant();
    Instant end = now.isBefore(session.close()) ? now : session.close();
    Bars bars = history.bars(symbol, Granularity.MINUTE, first.open(), end);
    Market market =
        new Market(calendar, symbol, Map.of(symbol, bars), system.dividends(), false, List.of());
    return ShownDay.of(market, system.parameters(), session.date());
  }
}
