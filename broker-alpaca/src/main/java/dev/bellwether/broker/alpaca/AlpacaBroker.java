package dev.bellwether.broker.alpaca;

import dev.bellwether.http.HttpReply;
import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.PortException.Remedy;
import dev.bellwether.market.risk.ApprovedOrder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An account at Alpaca.
 *
 * <p>An order is sent once, under its client order id. Any answer below 500, and the lack of a
 * connection, is certain; after a missing answer, 408, 5xx or one that cannot be read, the order
 * may exist. That an id is not unique proves that it does: the order is then looked up.
 *
 * <p>Used by one thread; only {@link #news} may be called from any.
 */
public final class AlpacaBroker implements Broker {
  private static final Logger LOG = LoggerFactory.getLogger(AlpacaBroker.class);

  private final AlpacaApi api;
  private final AlpacaRules rules;
  private final AlpacaOrders orders;
  private final OrderBook book = new OrderBook();
  private final AtomicLong revision = new AtomicLong();
  private final TradeNews news = new RevisionNews(revision, LOG);
  private long readMillis;
  private boolean pollDue;
  private boolean anyOpen;

  public AlpacaBroker(AlpacaApi api, AlpacaRules rules) {
    this.api = api;
    this.rules = rules;
    this.orders = new AlpacaOrders(api);
    this.readMillis = api.link().time().millis();
  }

  /** Makes what a stream of updates says the broker's news; for {@link AlpacaTradeUpdates}. */
  public TradeNews news() {
    return news;
  }

  @Override
  public Submission submit(ApprovedOrder approved) {
    Order order = approved.order();
    String fault = OrderBody.fault(order.request());
    if (!fault.isEmpty()) {
      return new Submission.Refused(fault);
    }
    boolean again = book.find(order.id()).isPresent();
    book.follow(order);
    Submission submission = send(order, again);
    if (submission instanceof Submission.Refused) {
      book.forget(order.id());
    } else {
      anyOpen = true;
      revision.incrementAndGet();
    }
    return submission;
  }

  private Submission send(Order order, boolean again) {
    HttpReply reply;
    try {
      reply = orders.place(order);
    } catch (PortException e) {
      String reason = String.valueOf(e.getMessage());
      return e.remedy() == Remedy.RECONCILE
          ? new Submission.Unknown(reason)
          : unsent(reason, again);
    }
    if (reply.isSuccess()) {
      return orders
          .in(reply)
          .filter(json -> isSame(order, json))
          .map(this::settled)
          .orElseGet(() -> new Submission.Unknown("unreadable, " + api.trading().reason(reply)));
    }
    String reason = api.trading().reason(reply);
    if (reply.status() == 422 && reason.contains("client_order_id must be unique")) {
      return earlier(order, reason);
    }
    boolean unlooked = reply.status() == 401 || reply.status() == 429;
    return unlooked ? unsent(reason, again) : new Submission.Refused(reason);
  }

  /** This try changed nothing; of one before it nobody knows. */
  private static Submission unsent(String reason, boolean again) {
    return again
        ? new Submission.Unknown(reason + "; an earlier try may have arrived")
        : new Submission.Refused(reason);
  }

  /** The id is taken: by this very order, sent before, or by another one. */
  private Submission earlier(Order order, String reason) {
    try {
      return orders
          .byClientId(order.id())
          .map(json -> isSame(order, json) ? settled(json) : another(order))
          .orElseGet(() -> new Submission.Unknown(reason + ", but it is not to be found"));
    } catch (PortException e) {
      return new Submission.Unknown(reason + ", and it cannot be looked up: " + e.getMessage());
    }
  }

  private static boolean isSame(Order order, OrderJson json) {
    return json.order().id().equals(order.id())
        && json.order().symbol().equals(order.symbol())
        && json.order().side() == order.side()
        && json.order().quantity().compareTo(order.quantity()) == 0;
  }

  private static Submission another(Order order) {
    return new Submission.Refused("the id " + order.id() + " belongs to another order");
  }

  private Submission settled(OrderJson json) {
    if (json.state() == OrderState.REFUSED) {
      return new Submission.Refused("rejected by Alpaca");
    }
    book.see(json);
    return Submission.ACCEPTED;
  }

  @Override
  public Optional<OrderStatus> find(String orderId) {
    return look(orderId)
        .map(
            json ->
                json.inOurWords(book.find(orderId).map(FollowedOrder::order).orElse(json.order())));
  }

  private Optional<OrderJson> look(String orderId) {
    Optional<String> vendorId = book.find(orderId).flatMap(FollowedOrder::vendorId);
    return vendorId.isPresent() ? orders.byVendorId(vendorId.get()) : orders.byClientId(orderId);
  }

  /**
   * Asks for an order to be cancelled. Where the outcome is not clear, the order still being open
   * in {@link #reconcile} says so, and it may be asked again without harm.
   *
   * @throws PortException with STOP if Alpaca does not let us
   */
  @Override
  public void cancel(String orderId) {
    cancel(
        orderId,
        () -> {
          Optional<String> known = book.find(orderId).flatMap(FollowedOrder::vendorId);
          known.or(() -> orders.byClientId(orderId).map(OrderJson::id)).ifPresent(orders::cancel);
        });
  }

  private void cancel(String orderId, Runnable asking) {
    try {
      asking.run();
    } catch (PortException e) {
      if (e.remedy() == Remedy.STOP) {
        throw e;
      }
      LOG.warn("whether order {} will be cancelled is not known: {}", orderId, e.getMessage());
    }
    revision.incrementAndGet();
  }

  @Override
  public long revision() {
    long pause = (anyOpen ? rules.pollOpen() : rules.pollIdle()).toMillis();
    if (!pollDue && api.link().time().millis() - readMillis >= pause) {
      pollDue = true;
      revision.incrementAndGet();
    }
    return revision.get();
  }

  @Override
  public State reconcile() {
    StateReader.Read read = new StateReader(api, orders, rules.rounds()).read(book);
    long now = api.link().time().millis();
    OrderBook.News found = book.take(read.orders(), now);
    readMillis = now;
    pollDue = false;
    anyOpen = found.orders().stream().anyMatch(status -> !status.state().isTerminal());
    return new State(account(read), found.orders(), found.fills());
  }

  private static Account account(StateReader.Read read) {
    Map<Symbol, Position> positions = read.positions();
    return new Account(read.account().cash(), read.account().buyingPower(), positions);
  }

  /**
   * Takes over an order of an earlier run, before the first {@link #reconcile}: fills beyond those
   * that were reported then will be.
   *
   * @param reported shares whose fills were reported
   * @param reportedNotional what they cost: the sum of quantity times price
   */
  public void adopt(Order order, BigDecimal reported, BigDecimal reportedNotional) {
    book.follow(order, reported, reportedNotional);
    anyOpen = true;
    revision.incrementAndGet();
  }

  /** Follows an order no longer of which it is settled that it never arrived. */
  public void forget(String orderId) {
    book.forget(orderId);
    revision.incrementAndGet();
  }

  /** The account beside its positions. */
  public AlpacaAccount account() {
    return api.trading().read("the account", "/v2/account", AlpacaAccount::of);
  }

  /** What is held at this moment. It may be asked by any thread: no order is looked after. */
  public SortedMap<Symbol, Position> positions() {
    return api.trading().read("the positions", "/v2/positions", PositionJson::all);
  }

  /** What the broker takes each position's share to be worth; absent where it does not say. */
  public SortedMap<Symbol, BigDecimal> prices() {
    return api.trading().read("the positions", "/v2/positions", PositionJson::prices);
  }

  /** The open orders whose ids begin so; all for an empty text. */
  public List<OrderStatus> openOrders(String idPrefix) {
    return open(idPrefix).stream().map(json -> json.inOurWords(json.order())).toList();
  }

  private List<OrderJson> open(String idPrefix) {
    return orders.open().stream().filter(json -> json.order().id().startsWith(idPrefix)).toList();
  }

  /**
   * Asks for all open orders whose ids begin so to be cancelled.
   *
   * @return how many there were; ask again until it is 0
   */
  public int cancelOpen(String idPrefix) {
    List<OrderJson> open = open(idPrefix);
    open.forEach(json -> cancel(json.order().id(), () -> orders.cancel(json.id())));
    return open.size();
  }

  /**
   * Cancels every order of the account and sells or buys back every position at the market. For
   * emergencies: it does not look whose they are. Ask {@link #reconcile} until the account is flat.
   *
   * @throws PortException with RECONCILE if the outcome is not known
   */
  public void closePositions() {
    String what = "closing all positions";
    HttpReply reply = api.trading().write(what, "DELETE", "/v2/positions?cancel_orders=true", "");
    revision.incrementAndGet();
    if (!reply.isSuccess()) {
      throw api.trading().fault(what, reply);
    }
  }
}
