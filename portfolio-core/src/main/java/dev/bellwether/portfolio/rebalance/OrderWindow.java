package dev.bellwether.portfolio.rebalance;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What may be done with a market order at an instant.
 *
 * <pre>
 *   session open                                         send, filled at once
 *   19:00 to 24:00 and 0:00 to two minutes before open   send for the opening auction
 *   from then to the open                                wait for the open
 *   all other times                                      queue as day orders, or hold until 19:05
 * </pre>
 *
 * <p>Times of New York; on days without a session the hours of the auction are the same. The broker
 * refuses auction orders outside its hours, so one sent at the wrong minute is an order lost.
 *
 * <p>Source: Alpaca, "Placing orders", time in force.
 */
public sealed interface OrderWindow {
  /** What to do from the close until auction orders are taken. */
  enum AfterClose {
    /** Keep the plan until 19:05 and send auction orders then. */
    HOLD,
    /** Send day orders at once, which the broker queues for the next open. */
    QUEUE
  }

  /** The session that is open, or the next one. */
  Session session();

  /** The session is open: a day order is filled at once. */
  record Open(Session session) implements OrderWindow {}

  /** Orders for the next opening auction are taken. */
  record Auction(Session session) implements OrderWindow {}

  /** A day order waits at the broker for the next open. */
  record Queue(Session session) implements OrderWindow {}

  /**
   * Nothing may be sent yet.
   *
   * @param untilMillis when to look again, epoch milliseconds
   * @param reason for people
   */
  record Wait(Session session, long untilMillis, String reason) implements OrderWindow {
    public Instant until() {
      return Instant.ofEpochMilli(untilMillis);
    }
  }

  /** When the broker begins to take orders for the next opening auction. */
  LocalTime AUCTION_FROM = LocalTime.of(19, 0);

  /** When a plan that was held is sent: some minutes later, for clocks that differ. */
  LocalTime HELD_UNTIL = LocalTime.of(19, 5);

  /** So long before the open the broker stops taking them. */
  long AUCTION_ENDS_BEFORE_OPEN_MILLIS = 120_000;

  /** The window at an instant. */
  static OrderWindow at(long epochMillis, ExchangeCalendar calendar, AfterClose afterClose) {
    Session session = calendar.atOrAfter(epochMillis);
    if (epochMillis >= session.openMillis()) {
      return new Open(session);
    }
    ZonedDateTime now = Instant.ofEpochMilli(epochMillis).atZone(calendar.zone());
    boolean opensToday = session.date().equals(now.toLocalDate());
    boolean isNight = !now.toLocalTime().isBefore(AUCTION_FROM) || isMorning(now, calendar);
    if (isNight) {
      return new Auction(session);
    }
    if (opensToday) {
      return new Wait(session, session.openMillis(), "the exchange opens in a moment");
    }
    return switch (afterClose) {
      case QUEUE -> new Queue(session);
      case HOLD -> {
        long until = now.with(HELD_UNTIL).toInstant().toEpochMilli();
        yield new Wait(session, until, "auction orders are taken from 19:00 New York on");
      }
    };
  }

  /** Before the minute at which auction orders end, or would end if the exchange opened today. */
  private static boolean isMorning(ZonedDateTime now, ExchangeCalendar calendar) {
    Optional<Session> today = calendar.session(now.toLocalDate());
    long open =
        today
            .map(Session::openMillis)
            .orElseGet(() -> now.with(USUAL_OPEN).toInstant().toEpochMilli());
    return now.toInstant().toEpochMilli() < open - AUCTION_ENDS_BEFORE_OPEN_MILLIS;
  }

  /** When the exchange opens on days with a session. */
  LocalTime USUAL_OPEN = LocalTime.of(9, 30);
}
