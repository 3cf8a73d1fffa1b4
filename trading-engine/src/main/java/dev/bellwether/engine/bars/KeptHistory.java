package dev.bellwether.engine.bars;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A history that is fetched once: sessions that are settled are kept on the disk, a file each, and
 * only what is missing is asked for.
 *
 * <p>A session is settled when it has been over for {@link #SETTLED}: until then vendors still
 * correct its bars, so it is asked for each time. A kept file whose content does not match its hash
 * is fetched again. Used by one thread.
 */
public final class KeptHistory implements BarHistory {
  /** How long after its close a session is no longer corrected. */
  static final Duration SETTLED = Duration.ofHours(12);

  private final BarHistory source;
  private final ExchangeCalendar calendar;
  private final InstantSource clock;
  private final SessionFiles files;

  /**
   * Keeps what a source gives.
   *
   * @param folder of this source and feed alone
   */
  public KeptHistory(
      BarHistory source, Path folder, ExchangeCalendar calendar, InstantSource clock) {
    this.source = source;
    this.calendar = calendar;
    this.clock = clock;
    this.files = new SessionFiles(folder, calendar);
  }

  @Override
  public Bars bars(Symbol symbol, Granularity granularity, Instant from, Instant to) {
    BarsBuilder all = new BarsBuilder(symbol, granularity);
    List<Session> missing = new ArrayList<>();
    for (Session session : sessions(from, to)) {
      Optional<Bars> kept =
          isWhole(session, from, to) && isSettled(session)
              ? files.find(symbol, granularity, session)
              : Optional.empty();
      if (kept.isPresent()) {
        fetch(missing, symbol, granularity, from, to, all);
        missing.clear();
        add(kept.get(), all);
      } else {
        missing.add(session);
      }
    }
    fetch(missing, symbol, granularity, from, to, all);
    return all.build();
  }

  private List<Session> sessions(Instant from, Instant to) {
    return calendar
        .sessions(
            from.atZone(calendar.zone()).toLocalDate(), to.atZone(calendar.zone()).toLocalDate())
        .stream()
        .filter(one -> one.close().isAfter(from) && one.open().isBefore(to))
        .toList();
  }

  private static boolean isWhole(Session session, Instant from, Instant to) {
    return !session.open().isBefore(from) && !session.close().isAfter(to);
  }

  private boolean isSettled(Session session) {
    return session.close().plus(SETTLED).isBefore(clock.instant());
  }

  /** Asks for sessions that follow each other, and keeps those that may be kept. */
  private void fetch(
      List<Session> sessions,
      Symbol symbol,
      Granularity granularity,
      Instant from,
      Instant to,
      BarsBuilder all) {
    if (sessions.isEmpty()) {
      return;
    }
    Instant first = later(from, sessions.getFirst().open());
    Instant last = earlier(to, sessions.getLast().close());
    Bars fetched = source.bars(symbol, granularity, first, last);
    for (Session session : sessions) {
      if (isWhole(session, from, to) && isSettled(session)) {
        files.keep(session, fetched.between(session.openMillis(), session.closeMillis()));
      }
    }
    add(fetched, all);
  }

  private static void add(Bars bars, BarsBuilder all) {
    for (int i = 0; i < bars.size(); i++) {
      all.add(bars.bar(i));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
