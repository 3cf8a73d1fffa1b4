package dev.bellwether.cli.rebalance;

import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.portfolio.rebalance.OrderWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** When orders of one plan may leave, and how long to wait for it. */
final class Windows {
  private static final long LOOK_MILLIS = 1_000;
  private static final long LONGEST_NAP_MILLIS = 60_000;

  /** Not so near the end of the auction's hours that an order may arrive after it. */
  private static final long MARGIN_MILLIS = 5_000;

  private final ExecutionSetup setup;
  private final Session session;

  Windows(ExecutionSetup setup, LocalDate planDate) {
    this.setup = setup;
    this.session = setup.calendar().next(setup.calendar().session(planDate).orElseThrow());
  }

  /** The session in which the plan is carried out: the one after the plan's date. */
  Session session() {
    return session;
  }

  boolean isOver() {
    return now() >= session.closeMillis();
  }

  boolean isOpen() {
    return window(now()) instanceof OrderWindow.Open;
  }

  /** With which life an order may leave now; empty if none may. */
  Optional<TimeInForce> life() {
    return switch (window(now())) {
      case OrderWindow.Open open -> Optional.of(TimeInForce.DAY);
      case OrderWindow.Queue queue -> Optional.of(TimeInForce.DAY);
      case OrderWindow.Auction auction ->
          window(now() + MARGIN_MILLIS) instanceof OrderWindow.Auction
              ? Optional.of(TimeInForce.OPG)
              : Optional.empty();
      case OrderWindow.Wait wait -> Optional.empty();
    };
  }

  private OrderWindow window(long millis) {
    return OrderWindow.at(millis, setup.calendar(), setup.afterClose());
  }

  /** A moment. */
  void look() {
    setup.pace().pause(LOOK_MILLIS);
  }

  /** Waits for the session; 0 to go on, or when to come again. */
  long awaitOpening() {
    return await(opening());
  }

  /** Waits until something may be sent; 0 to go on, or when to come again. */
  long awaitNext() {
    return await(window(now()) instanceof OrderWindow.Wait wait ? wait.untilMillis() : opening());
  }

  private long opening() {
    return Math.max(now(), session.openMillis()) + LOOK_MILLIS;
  }

  private long await(long untilMillis) {
    if (!setup.waits()) {
      return untilMillis;
    }
    if (untilMillis - now() > LONGEST_NAP_MILLIS) {
      setup.news().accept("Waiting until " + words(untilMillis) + " New York.");
    }
    while (now() < untilMillis) {
      setup.pace().pause(Math.min(untilMillis - now(), LONGEST_NAP_MILLIS));
    }
    return 0;
  }

  String words(long millis) {
    return Instant.ofEpochMilli(millis)
        .atZone(setup.calendar().zone())
        .toLocalDateTime()
        .withNano(0)
        .toString()
        .replace('T', ' ');
  }

  /** The number of a trading day, for daily counters. */
  long day(long millis) {
    return Instant.ofEpochMilli(millis).atZone(setup.calendar().zone()).toLocalDate().toEpochDay();
  }

  long now() {
    return setup.pace().millis();
  }
}
