package dev.bellwether.cli.live;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.Dividends;
import dev.bellwether.cli.digest.Digest;
import dev.bellwether.cli.digest.Evening;
import dev.bellwether.cli.digest.Morning;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.ShownDay;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.DayFile;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The letters of one live day: the morning's once the day has opened, the evening's at its end.
 * Neither may disturb the trading: the first is written by a thread of its own, and what goes wrong
 * with either is one sentence in the log.
 *
 * @param account what is traded, such as "paper"
 */
record DayLetters(
    Digest digest,
    BarHistory history,
    ExchangeCalendar calendar,
    BtmParameters parameters,
    String preset,
    Dividends dividends,
    String account,
    Path folder,
    InstantSource clock,
    Consumer<String> news) {
  /** How long after the open the first bar is there for sure. */
  static final long AFTER_OPEN_MILLIS = 75_000;

  /** Writes the morning's letter while the day goes on, unless an earlier run of it did. */
  void morningBeside(Session session) {
    if (Files.exists(folder.resolve("morning-" + session.date() + ".html"))) {
      return;
    }
    Thread.ofVirtual().name("bellwether-morning").start(() -> morning(session));
  }

  void morning(Session session) {
    try {
      Morning letter =
          new Morning(
              shown(session),
              parameters,
              preset,
              account,
              new DayFile(folder).find(session),
              calendar.zone());
      news.accept("Morning summary: " + digest.morning(letter));
    } catch (RuntimeException e) {
      news.accept("The morning summary could not be written: " + e.getMessage());
    }
  }

  void evening(Session session) {
    try {
      Evening letter =
          Evening.of(
              JournalLines.read(LiveDay.journalOf(folder, session)),
              session,
              account,
              new DayFile(folder).find(session),
              Optional.of(shown(session)),
              parameters.symbol(),
              calendar.zone());
      news.accept("Evening digest: " + digest.evening(letter));
    } catch (RuntimeException e) {
      news.accept("The evening digest could not be written: " + e.getMessage());
    }
  }

  private ShownDay shown(Session session) {
    Session first = session;
    for (int i = 0; i <= parameters.warmUpSessions(); i++) {
      first = calendar.previous(first);
    }
    Symbol symbol = parameters.symbol();
    Instant now = clock.instant();
    Instant end = now.isBefore(session.close()) ? now : session.close();
    Bars bars = history.bars(symbol, Granularity.MINUTE, first.open(), end);
    Market market = new Market(calendar, symbol, Map.of(symbol, bars), dividends, false, List.of());
    return ShownDay.of(market, parameters, session.date());
  }
}
