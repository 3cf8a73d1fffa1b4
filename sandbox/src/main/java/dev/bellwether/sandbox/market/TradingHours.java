package dev.bellwether.sandbox.market;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The hours of a trading day around the core session: from 04:00 to 20:00 New York time, to 17:00
 * after an early close. All instants epoch milliseconds.
 */
public final class TradingHours {
  private static final LocalTime FIRST = LocalTime.of(4, 0);
  private static final LocalTime LAST = LocalTime.of(20, 0);
  private static final LocalTime LAST_AFTER_EARLY_CLOSE = LocalTime.of(17, 0);

  private final ExchangeCalendar calendar;

  /** Hours around the sessions of this calendar. */
  public TradingHours(ExchangeCalendar calendar) {
    this.calendar = calendar;
  }

  public ExchangeCalendar calendar() {
    return calendar;
  }

  public ZoneId zone() {
    return calendar.zone();
  }

  /** The same instant on the exchange's clock. */
  public ZonedDateTime local(long millis) {
    return Instant.ofEpochMilli(millis).atZone(zone());
  }

  /** The session of the date that the exchange's clock shows; empty on a closed day. */
  public Optional<Session> today(long millis) {
    return calendar.session(local(millis).toLocalDate());
  }

  /** Whether the core session is open: from the opening bell on, until the closing bell. */
  public boolean isCore(long millis) {
    return today(millis)
        .filter(session -> millis >= session.openMillis() && millis < session.closeMillis())
        .isPresent();
  }

  /** Whether there is any trading: core or extended. */
  public boolean isExtended(long millis) {
    return today(millis)
        .filter(session -> millis >= firstMillis(session) && millis < lastMillis(session))
        .isPresent();
  }

  /** When extended trading begins before a session. */
  public long firstMillis(Session session) {
    return at(session.date(), FIRST);
  }

  /** When extended trading ends after a session. */
  public long lastMillis(Session session) {
    return at(session.date(), session.earlyClose() ? LAST_AFTER_EARLY_CLOSE : LAST);
  }

  /** A time of the exchange's clock on a date. */
  public long at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(zone()).toInstant().toEpochMilli();
  }

  /** The session that is open now, or the next to open. */
  public Session currentOrNext(long millis) {
    return calendar.atOrAfter(millis);
  }

  /** The first session that opens after this instant. */
  public Session nextToOpen(long millis) {
    Session session = calendar.atOrAfter(millis);
    return session.openMillis() > millis ? session : calendar.next(session);
  }

  /** The session that an order of this instant is for, which may use extended hours or not. */
  public Session sessionFor(long millis, boolean extended) {
    Optional<Session> today = today(millis);
    if (today.isPresent()) {
      long end = extended ? lastMillis(today.get()) : today.get().closeMillis();
      if (millis < end) {
        return today.get();
      }
    }
    return nextToOpen(millis);
  }
}
