package dev.bellwether.engine.sim;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.ApprovedOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A venue that fills orders against bars, with no look-ahead: an order can be filled only by a bar
 * that begins at or after the moment it was decided, or at the decision bar's own close where the
 * {@link FillRule} says so.
 *
 * <p>It sees each bar before the strategy does, because it stands between the feed and the loop
 * ({@link #watching}). Orders are tried in the order in which they came, and buying power is what
 * the fills before have left, so that sales pay for the purchases behind them. Closing-auction
 * orders are filled at the session's last close, also when they were decided at that very instant.
 */
public final class SimulatedVenue implements Broker {
  private final List<Symbol> symbols;
  private final VenueRules rules;
  private final Tape tape;
  private final Ledger ledger;
  private final Execution execution;
  private final List<WorkingOrder> book = new ArrayList<>();
  private final List<OrderStatus> ended = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private long revision;

  /** Whether an order ended that may still be in the book. */
  private boolean anyOver;

  /**
   * An empty book and the starting cash.
   *
   * @param symbols those of the tape, in its order
   * @param tape what the loop moves
   */
  public SimulatedVenue(List<Symbol> symbols, VenueRules rules, Tape tape) {
    this.symbols = List.copyOf(symbols);
    this.rules = rules;
    this.tape = tape;
    this.ledger = new Ledger(this.symbols, tape, rules);
    this.execution = new Execution(rules.costs(), this.symbols);
  }

  /** The same feed, with this venue looking at every step before the loop does. */
  public BarFeed watching(BarFeed feed) {
    return new Watched(feed);
  }

  @Override
  public Submission submit(ApprovedOrder approved) {
    Order order = approved.order();
    int place = symbols.indexOf(order.symbol());
    if (place < 0) {
      return new Submission.Refused(order.symbol() + " does not trade at this venue");
    }
    WorkingOrder working = new WorkingOrder(order, place);
    if (fillsAtOnce(order, tape.series(place))) {
      fillAtClose(working);
    }
    if (!working.isOver()) {
      book.add(working);
    }
    return Submission.ACCEPTED;
  }

  @Override
  public Optional<OrderStatus> find(String orderId) {
    return book.stream()
        .filter(working -> working.order.id().equals(orderId))
        .map(WorkingOrder::openStatus)
        .findFirst()
        .or(() -> ended.stream().filter(status -> status.order().id().equals(orderId)).findFirst());
  }

  @Override
  public void cancel(String orderId) {
    for (WorkingOrder working : book) {
      if (working.order.id().equals(orderId)) {
        withdraw(working, OrderState.CANCELLED, "cancelled");
      }
    }
    sweep();
  }

  @Override
  public long revision() {
    return revision;
  }

  @Override
  public State reconcile() {
    for (WorkingOrder working : book) {
      ended.add(working.openStatus());
    }
    State state = new State(ledger.account(), few(ended), few(fills));
    ended.clear();
    fills.clear();
    return state;
  }

  /** Lists of one are the rule; made like this, they are not copied again. */
  private static <T> List<T> few(List<T> list) {
    return list.size() == 1 ? List.of(list.getFirst()) : list;
  }

  /** A feed that this venue sees before the loop does. */
  private final class Watched implements BarFeed {
    private final BarFeed feed;

    Watched(BarFeed feed) {
      this.feed = feed;
    }

    @Override
    public Step advance(Tape shown, long limitMillis) {
      Step step = feed.advance(shown, limitMillis);
      if (!book.isEmpty() && step != Step.END) {
        moved();
      }
      return step;
    }

    @Override
    public boolean advanceWhile(Tape shown, long beforeMillis, Predicate<Tape> test) {
      return book.isEmpty() && feed.advanceWhile(shown, beforeMillis, test);
    }
  }

  /** The tape moved: fill what the new bars fill, end what the session's close ends. */
  private void moved() {
    for (int i = 0; i < book.size(); i++) {
      WorkingOrder working = book.get(i);
      Series bar = tape.series(working.place);
      if (bar.isFresh() && bar.startMillis() >= working.order.decidedMillis()) {
        meet(working, bar);
      }
    }
    if (tape.timeMillis() == tape.session().closeMillis()) {
      book.forEach(this::closeSession);
    }
    sweep();
  }

  private void sweep() {
    if (anyOver) {
      anyOver = false;
      for (int i = book.size() - 1; i >= 0; i--) {
        if (book.get(i).isOver()) {
          book.remove(i);
        }
      }
    }
  }

  /** One bar for one order that was already there when it began. */
  private void meet(WorkingOrder working, Series bar) {
    TimeInForce life = working.order.request().timeInForce();
    switch (life) {
      case CLS -> {}
      case OPG -> {
        if (isSessionOpen(bar, tape.session())) {
          fill(working, bar.open(), bar.startMillis(), bar);
        }
      }
      case DAY, GTC, IOC, FOK -> {
        double price = BarMatch.price(working, bar);
        if (!Double.isNaN(price)) {
          fill(working, price, bar.startMillis(), bar);
        }
      }
    }
    boolean once = life == TimeInForce.IOC || life == TimeInForce.FOK;
    if (once && !working.isOver()) {
      withdraw(working, OrderState.CANCELLED, "not filled at once");
    }
  }

  private static boolean isSessionOpen(Series bar, Session session) {
    return bar.startMillis() >= session.openMillis()
        && (bar.size() == 1 || bar.startMillis(1) < session.openMillis());
  }

  private void closeSession(WorkingOrder working) {
    TimeInForce life = working.order.request().timeInForce();
    if (life == TimeInForce.CLS && !tape.series(working.place).isEmpty()) {
      fillAtClose(working);
    }
    boolean stays =
        life == TimeInForce.GTC
            || working.order.decidedMillis() >= tape.timeMillis()
            || (life == TimeInForce.OPG
                && working.order.decidedMillis() > tape.session().openMillis());
    if (!working.isOver() && !stays) {
      withdraw(working, OrderState.EXPIRED, "the session closed before the order was filled");
    }
  }

  private boolean fillsAtOnce(Order order, Series series) {
    if (series.isEmpty()) {
      return false;
    }
    return switch (order.request().timeInForce()) {
      case CLS -> tape.timeMillis() == tape.session().closeMillis();
      case OPG -> false;
      case DAY, GTC, IOC, FOK ->
          rules.fillRule() == FillRule.DECISION_CLOSE
              && order.request().type() instanceof OrderType.Market;
    };
  }

  private void fillAtClose(WorkingOrder working) {
    Series bar = tape.series(working.place);
    fill(working, bar.close(), tape.timeMillis(), bar);
  }

  private void fill(WorkingOrder working, double marketPrice, long at, Series bar) {
    BigDecimal quantity = rules.fillable(working, bar);
    if (quantity.signum() == 0) {
      return;
    }
    Order order = working.order;
    if (!ledger.affords(working.place, order.side().sign() * quantity.doubleValue(), marketPrice)) {
      withdraw(
          working,
          OrderState.REFUSED,
          "buying power does not cover " + quantity + " " + order.symbol());
      return;
    }
    Fill fill = execution.of(working, quantity, marketPrice, at);
    ledger.book(working.place, fill);
    fills.add(fill);
    revision++;
    if (working.isFilled()) {
      anyOver = true;
      ended.add(working.status(OrderState.FILLED, ""));
    }
  }

  private void withdraw(WorkingOrder working, OrderState state, String reason) {
    working.withdrawn = true;
    anyOver = true;
    ended.add(working.status(state, reason));
    revision++;
  }
}
