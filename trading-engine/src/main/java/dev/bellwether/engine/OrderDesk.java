package dev.bellwether.engine;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.ApprovedOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The only one who speaks to the broker: sends what was approved, and brings back what became of
 * it.
 *
 * <p>After {@link #reconcile} the books say what the broker says.
 */
final class OrderDesk {
  private final Broker broker;
  private final Journal journal;
  private final Books books;
  private long seenRevision = Long.MIN_VALUE;
  private final List<Order> open = new ArrayList<>();
  private boolean anyFailed;

  OrderDesk(Broker broker, Journal journal, Books books) {
    this.broker = broker;
    this.journal = journal;
    this.books = books;
  }

  /** Brings the books up to date; costs nothing where the broker has no news. */
  void reconcile() {
    long revision = broker.revision();
    if (revision != seenRevision) {
      take(broker.reconcile());
      seenRevision = revision;
    }
  }

  /** Sends one order. */
  void send(ApprovedOrder approved) {
    Order order = approved.order();
    String refusal =
        switch (broker.submit(approved)) {
          case Broker.Submission.Accepted accepted -> "";
          case Broker.Submission.Refused refused -> refused.reason();
          case Broker.Submission.Unknown unknown -> "";
        };
    journal.sent(order, refusal);
    if (refusal.isEmpty()) {
      open.add(order);
      books.expect(order, order.quantity().doubleValue());
    } else {
      anyFailed = true;
    }
  }

  /**
   * Whether every order of the latest instruction was filled whole, so that repeating it would
   * change nothing.
   */
  boolean isSettled() {
    return open.isEmpty() && !anyFailed;
  }

  /** Whether orders are still on their way, so that an unchanged instruction must wait. */
  boolean isWaiting() {
    return !open.isEmpty();
  }

  /**
   * Begins a new attempt: failures are forgotten, and orders of the one before are taken back if
   * this one replaces it.
   */
  void beginInstruction(boolean replacing) {
    if (replacing && !open.isEmpty()) {
      open.forEach(order -> broker.cancel(order.id()));
      reconcile();
    }
    anyFailed = false;
  }

  void fail() {
    anyFailed = true;
  }

  private void take(Broker.State state) {
    List<OrderStatus> orders = state.orders();
    books.take(state.account(), orders);
    for (Fill fill : state.fills()) {
      journal.filled(fill);
    }
    open.clear();
    for (OrderStatus status : orders) {
      if (!status.state().isTerminal()) {
        open.add(status.order());
      } else if (status.state() != OrderState.FILLED) {
        anyFailed = true;
        journal.ended(status.order(), status.reason(), books.timeMillis());
      }
    }
  }
}
