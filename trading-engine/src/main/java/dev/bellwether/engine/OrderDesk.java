package dev.bellwether.engine;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.ApprovedOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  // of the open ones those that the exchange has not acknowledged
  private final Set<String> unheard = new HashSet<>();
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

  /** Whether {@link #reconcile} would bring anything. */
  boolean hasNews() {
    return broker.revision() != seenRevision;
  }

  /** Sends orders, in their order. */
  void send(List<ApprovedOrder> approved) {
    for (int i = 0; i < approved.size(); i++) {
      send(approved.get(i));
    }
  }

  private void send(ApprovedOrder approved) {
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
   * Whether the latest instruction must be tried again although it is unchanged: something of it
   * failed, and nothing of it is still on its way.
   */
  boolean mustRetry() {
    return anyFailed && open.isEmpty();
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

  /**
   * Whether an order has been on its way since before that time that should have been filled at
   * once: one that does not wait for an auction, or that the exchange has not acknowledged.
   */
  boolean hasStuck(long beforeMillis) {
    return open.stream().anyMatch(order -> isStuck(order, beforeMillis));
  }

  /** Takes such orders back. */
  void cancelStuck(long beforeMillis) {
    for (Order order : List.copyOf(open)) {
      if (isStuck(order, beforeMillis)) {
        broker.cancel(order.id());
      }
    }
    reconcile();
  }

  private boolean isStuck(Order order, long beforeMillis) {
    return order.decidedMillis() < beforeMillis
        && (order.request().timeInForce() == TimeInForce.DAY || unheard.contains(order.id()));
  }

  /** Whether something that was decided before that time is still on its way. */
  boolean hasOlder(long decidedMillis) {
    return open.stream().anyMatch(order -> order.decidedMillis() < decidedMillis);
  }

  /** Takes it back. */
  void cancelOlder(long decidedMillis) {
    if (hasOlder(decidedMillis)) {
      open.stream()
          .filter(order -> order.decidedMillis() < decidedMillis)
          .forEach(order -> broker.cancel(order.id()));
      reconcile();
    }
  }

  void fail() {
    anyFailed = true;
  }

  boolean hasFailed() {
    return anyFailed;
  }

  /** Whether no order is on its way. */
  boolean isIdle() {
    return open.isEmpty();
  }

  private void take(Broker.State state) {
    List<OrderStatus> orders = state.orders();
    books.take(state.account(), orders);
    List<Fill> fills = state.fills();
    @Nullable RuntimeException failure = null;
    for (int i = 0; i < fills.size(); i++) {
      failure = tell(fills.get(i), failure);
    }
    open.clear();
    unheard.clear();
    for (int i = 0; i < orders.size(); i++) {
      OrderStatus status = orders.get(i);
      if (!status.state().isTerminal()) {
        open.add(status.order());
        if (status.state() == OrderState.SENT) {
          unheard.add(status.order().id());
        }
      } else if (status.state() != OrderState.FILLED) {
        anyFailed = true;
        journal.ended(status.order(), status.reason(), books.timeMillis());
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** A broker tells a fill once: whoever fails to hear one must still be told the others. */
  private @Nullable RuntimeException tell(Fill fill, @Nullable RuntimeException earlier) {
    try {
      journal.filled(fill);
      return earlier;
    } catch (RuntimeException e) {
      return earlier == null ? e : earlier;
    }
  }
}
