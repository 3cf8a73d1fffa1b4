package dev.bellwether.market.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which days an exchange trades, and from when to when. Implementations are immutable and safe for
 * any thread.
 *
 * <p>A session is open from its opening bell up to, but not including, the closing bell. Every
 * method throws {@link IllegalArgumentException} where the calendar does not reach.
 */
public interface ExchangeCalendar {
  /** The exchange's own time zone. */
  ZoneId zone();

  /** The session on this date; empty if the exchange is closed all day. */
  Optional<Session> session(LocalDate date);

  /** The sessions whose dates lie in {@code [from, to]}, in order. */
  List<Session> sessions(LocalDate from, LocalDate to);

  /** The session that is open at this instant or, between sessions, the next one. */
  Session atOrAfter(long epochMillis);

  /** The last session that closes at or before this instant. */
  Session before(long epochMillis);

  /** The session after this one. */
  Session next(Session session);

  /** The session before this one. */
  Session previous(Session session);

  /**
   * How many sessions lie from {@code from} (inclusive) to {@code to} (exclusive); both must be
   * sessions.
   */
  int sessionsBetween(Session from, Session to);
}
