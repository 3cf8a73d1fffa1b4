package dev.bellwether.engine.desk;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.ApprovedOrder;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A broker to whom no order is sent twice and of whom no order is lost: each is on disk before it
 * leaves, and is followed there to its end.
 *
 * <p>An answer that is unclear is settled by the order's own id: the broker is asked for it and,
 * where it does not know it, is sent the very same order again, which it takes only if the first
 * one never arrived. What stays unclear counts as open and is asked for at each {@link #reconcile}
 * until the broker knows it, or has not known it for {@link #PATIENCE_MILLIS}.
 *
 * <p>Only orders of this system, by the beginning of their ids, are shown: a person's orders in the
 * same account are not ours to cancel. Used by one thread.
 */
public final class JournaledBroker implements Broker {
  /** How long a broker may not know an order before we believe that it never arrived. */
  public static final long PATIENCE_MILLIS = 30_000;

  private final Broker broker;
  private final IntentLog log;
  private final String prefix;
  private final InstantSource clock;
  private final Consumer<String> news;
  private final Map<String, Long> missedSince = new LinkedHashMap<>();
  private long seenRevision = Long.MIN_VALUE;
  private long revision;

  /**
   * Stands before a broker.
   *
   * @param system whose orders these are: the beginning of their ids, up to the first hyphen
   * @param news takes one sentence for each thing that a person should know of
   */
  public JournaledBroker(
      Broker broker, IntentLog log, String system, InstantSource clock, Consumer<String> news) {
    this.broker = broker;
    this.log = log;
    this.prefix = system + "-";
    this.clock = clock;
    this.news = news;
  }

  /**
   * Asks the broker about every order whose end is not on disk, and sends those that never arrived
   * and were decided only now, under their own ids. To be called once, before anything else.
   *
   * @param again approves an order that had been approved before
   * @param freshSinceMillis orders decided before this are too old to be sent
   * @return one sentence for each such order: what it was, and what became of it
   * @throws PortException if the broker cannot be asked
   */
  public List<String> recover(Function<Order, ApprovedOrder> again, long freshSinceMillis) {
    List<String> done = new ArrayList<>();
    for (Intent intent : log.open()) {
      done.add(describe(intent) + " " + recover(intent, again, freshSinceMillis));
    }
    return done;
  }

  private String recover(
      Intent intent, Function<Order, ApprovedOrder> again, long freshSinceMillis) {
    Order order = intent.order();
    Optional<OrderStatus> found = broker.find(order.id());
    if (found.isPresent()) {
      note(found.get());
      return "is " + words(found.get().state()) + " at the broker";
    }
    if (order.decidedMillis() >= freshSinceMillis) {
      note(order, OrderState.SENT, "");
      Submission answer = noted(order, broker.submit(again.apply(order)));
      return "had not arrived, and was sent again: "
          + switch (answer) {
            case Submission.Accepted accepted -> "accepted";
            case Submission.Refused refused -> "refused, " + refused.reason();
            case Submission.Unknown unknown -> "no clear answer, " + unknown.reason();
          };
    }
    if (intent.state() == OrderState.INTENDED) {
      log.note(order.id(), OrderState.CANCELLED, intent.filled(), "never sent");
      return "was never sent, and is given up";
    }
    return "is not known to the broker, and is asked for again";
  }

  @Override
  public Submission submit(ApprovedOrder approved) {
    Order order = approved.order();
    log.intend(order);
    note(order, OrderState.SENT, "");
    Submission answer = broker.submit(approved);
    if (answer instanceof Submission.Unknown unknown) {
      note(order, OrderState.UNKNOWN, unknown.reason());
      answer = settle(approved, unknown);
    }
    return noted(order, answer);
  }

  private Submission settle(ApprovedOrder approved, Submission.Unknown unclear) {
    Order order = approved.order();
    news.accept("No clear answer for order " + order.id() + ": " + unclear.reason());
    try {
      Optional<OrderStatus> found = broker.find(order.id());
      if (found.isEmpty()) {
        return broker.submit(approved);
      }
      OrderStatus status = found.get();
      return status.state() == OrderState.REFUSED
          ? new Submission.Refused(status.reason())
          : Submission.ACCEPTED;
    } catch (PortException e) {
      return unclear;
    }
  }

  private Submission noted(Order order, Submission answer) {
    switch (answer) {
      case Submission.Accepted accepted -> note(order, OrderState.ACCEPTED, "");
      case Submission.Refused refused -> note(order, OrderState.REFUSED, refused.reason());
      case Submission.Unknown unknown -> note(order, OrderState.UNKNOWN, unknown.reason());
    }
    return answer;
  }

  @Override
  public Optional<OrderStatus> find(String orderId) {
    return broker.find(orderId);
  }

  /**
   * Never throws: an order that could not be cancelled is still open at the next reconciliation.
   */
  @Override
  public void cancel(String orderId) {
    try {
      broker.cancel(orderId);
    } catch (PortException e) {
      news.accept("Order " + orderId + " could not be cancelled: " + e.getMessage());
    }
  }

  @Override
  public long revision() {
    long now = broker.revision();
    if (now != seenRevision || hasUnclear()) {
      seenRevision = now;
      revision++;
    }
    return revision;
  }

  @Override
  public State reconcile() {
    State state = broker.reconcile();
    List<OrderStatus> ours = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (OrderStatus status : state.orders()) {
      if (isOurs(status.order().id()) && status.state() != OrderState.UNKNOWN) {
        note(status);
        ours.add(status);
        shown.add(status.order().id());
      }
    }
    for (Intent intent : log.open()) {
      if (!shown.contains(intent.order().id())) {
        ours.add(ask(intent));
      }
    }
    return new State(
        state.account(), ours, state.fills().stream().filter(f -> isOurs(f.orderId())).toList());
  }

  /** What has become of an order that the broker did not name by itself. */
  private OrderStatus ask(Intent intent) {
    Order order = intent.order();
    Optional<OrderStatus> found = broker.find(order.id());
    if (found.isPresent()) {
      missedSince.remove(order.id());
      note(found.get());
      return found.get();
    }
    long now = clock.millis();
    long since = missedSince.computeIfAbsent(order.id(), id -> now);
    if (now - since < PATIENCE_MILLIS) {
      return new OrderStatus(order, OrderState.UNKNOWN, intent.filled(), intent.note());
    }
    missedSince.remove(order.id());
    String why = "the broker has not known it for " + PATIENCE_MILLIS / 1000 + " seconds";
    news.accept("Order " + order.id() + " never arrived: " + why);
    log.note(order.id(), OrderState.CANCELLED, intent.filled(), why);
    return new OrderStatus(order, OrderState.CANCELLED, intent.filled(), why);
  }

  private boolean hasUnclear() {
    return log.open().stream()
        .anyMatch(
            one ->
                switch (one.state()) {
                  case INTENDED, SENT, UNKNOWN -> true;
                  case ACCEPTED, PARTIALLY_FILLED, FILLED, CANCELLED, EXPIRED, REFUSED -> false;
                });
  }

  private boolean isOurs(String orderId) {
    return orderId.startsWith(prefix);
  }

  private void note(OrderStatus status) {
    String id = status.order().id();
    Optional<Intent> known = log.find(id);
    if (known.isEmpty()) {
      news.accept(
          "Order "
              + id
              + " is at the broker but not in our intent journal; was the journal moved or lost?"
              + " It is followed from now on.");
      log.intend(status.order());
    } else if (!known.get().isOpen() && !status.state().isTerminal()) {
      news.accept("Order " + id + " was given up but has arrived; it is cancelled.");
      cancel(id);
    }
    log.note(id, status.state(), status.filled(), status.reason());
  }

  private void note(Order order, OrderState state, String why) {
    log.note(order.id(), state, BigDecimal.ZERO, why);
  }

  private static String describe(Intent intent) {
    Order order = intent.order();
    return "Order "
        + order.id()
        + " ("
        + order.side().name().toLowerCase(Locale.ROOT)
        + " "
        + order.quantity().toPlainString()
        + " "
        + order.symbol()
        + ")";
  }

  private static String words(OrderState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
