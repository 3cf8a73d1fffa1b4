package dev.bellwether.cli.profit;

import dev.bellwether.cli.guard.Folders;
import dev.bellwether.engine.desk.IntentLog;
import dev.bellwether.engine.live.DayRecovery;
import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.Refusal;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Leaves positions: one order for each at a time, over the exactly-once path, and no more than a
 * few in a day where they do not lead to anything.
 *
 * <p>An exit that is wanted is tried as long as the price that led to it is fresh. What comes of it
 * later is left to later prices: nothing is sold because it once was to be.
 */
final class ExitDesk {
  static final String SYSTEM = Folders.PROFITS;

  private static final int MOST_FAILURES = 5;
  private static final long PAUSE_MILLIS = 30_000;
  private static final long STUCK_MILLIS = 120_000;
  private static final long NET_PAUSE_MILLIS = 300_000;
  private static final BigDecimal LEAST_TRAIL = new BigDecimal("0.001");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private final BrokerWord broker;
  private final IntentLog intents;
  private final Journal journal;
  private final RiskGate gate;
  private final Session session;
  private final boolean sends;
  private final Consumer<String> news;
  private final String prefix;
  private final long dayMillis;
  private final Map<Symbol, GuardBook.Look> wanted = new TreeMap<>();
  private final Map<Symbol, Long> tried = new TreeMap<>();
  private final Map<Symbol, Long> netted = new TreeMap<>();
  private final Map<String, Long> cancelled = new TreeMap<>();
  private final Set<Symbol> givenUp = new TreeSet<>();

  ExitDesk(
      BrokerWord broker,
      IntentLog intents,
      Journal journal,
      RiskGate gate,
      Session session,
      ProfitSetup setup) {
    this.broker = broker;
    this.intents = intents;
    this.journal = journal;
    this.gate = gate;
    this.session = session;
    this.sends = setup.options().sends();
    this.news = setup.news();
    this.prefix = SYSTEM + "-" + DATE.format(session.open().atZone(setup.calendar().zone())) + "-";
    this.dayMillis = DayRecovery.dayMillis(session);
  }

  /** Whether an order of ours is on its way, nets aside. */
  boolean isLeaving(Symbol symbol) {
    return broker.open().stream().anyMatch(one -> isOf(one, symbol) && !isNet(one.order()));
  }

  /** What a person must look at, in words; empty if nothing. */
  String trouble() {
    List<String> words = new ArrayList<>();
    if (!givenUp.isEmpty() && sends) {
      words.add("Given up: " + givenUp + ".");
    }
    broker.open().stream()
        .filter(status -> !isNet(status.order()))
        .forEach(status -> words.add("Still open: order " + status.order().id() + "."));
    return String.join(" ", words);
  }

  /** Takes a look's decision. */
  void wish(GuardBook.Look look) {
    Symbol symbol = look.position().symbol();
    if (look.step().decision().isExit() && look.fresh()) {
      wanted.put(symbol, look);
    } else {
      wanted.remove(symbol);
    }
  }

  /** Carries out what is wanted. */
  void pursue(GuardBook book, long nowMillis) {
    for (GuardBook.Look look : List.copyOf(wanted.values())) {
      Symbol symbol = look.position().symbol();
      boolean fresh = nowMillis - look.position().priceMillis() <= GuardBook.FRESH_MILLIS;
      if (!fresh || book.find(symbol).isEmpty()) {
        wanted.remove(symbol);
      } else if (mayTry(symbol, nowMillis)) {
        leave(look, nowMillis);
      }
    }
  }

  private boolean mayTry(Symbol symbol, long nowMillis) {
    boolean paused = nowMillis - tried.getOrDefault(symbol, Long.MIN_VALUE / 2) < PAUSE_MILLIS;
    if (isLeaving(symbol) || paused || givenUp.contains(symbol)) {
      return false;
    }
    if (failures(symbol) < (sends ? MOST_FAILURES : 1)) {
      return true;
    }
    givenUp.add(symbol);
    wanted.remove(symbol);
    if (sends) {
      news.accept(ExitText.givenUp(symbol, MOST_FAILURES));
    }
    return false;
  }

  /** The exits of today that were not filled whole. */
  private long failures(Symbol symbol) {
    return intents.since(dayMillis).stream()
        .filter(one -> one.order().symbol().equals(symbol) && !isNet(one.order()))
        .filter(one -> !one.isOpen() && one.state() != OrderState.FILLED)
        .count();
  }

  private void leave(GuardBook.Look look, long nowMillis) {
    Symbol symbol = look.position().symbol();
    // The order must be for what is held now, and nothing of ours may be open.
    Position held = broker.ask(nowMillis).position(symbol);
    Optional<OrderStatus> net = broker.open().stream().filter(one -> isOf(one, symbol)).findFirst();
    if (net.isPresent()) {
      takeBack(net.get().order(), nowMillis);
    } else if (!held.isFlat()) {
      tried.put(symbol, nowMillis);
      Side side = held.quantity().signum() > 0 ? Side.SELL : Side.BUY;
      OrderRequest request = OrderRequest.market(symbol, side, held.quantity().abs());
      send(look, request, look.step().decision().reason(), nowMillis);
    }
  }

  /** Gives the broker a trailing stop for a position that has none; it outlives this process. */
  void net(GuardBook.Look look, long nowMillis) {
    Symbol symbol = look.position().symbol();
    BigDecimal whole = look.position().quantity().abs().setScale(0, RoundingMode.DOWN);
    boolean paused = nowMillis - netted.getOrDefault(symbol, Long.MIN_VALUE / 2) < NET_PAUSE_MILLIS;
    boolean any = broker.open().stream().anyMatch(one -> isOf(one, symbol));
    if (any || paused || whole.signum() == 0) {
      return;
    }
    netted.put(symbol, nowMillis);
    Position held = broker.ask(nowMillis).position(symbol);
    boolean still = broker.open().stream().noneMatch(one -> isOf(one, symbol));
    if (still && held.quantity().abs().compareTo(whole) >= 0) {
      BigDecimal trail =
          BigDecimal.valueOf(look.step().trail()).setScale(4, RoundingMode.UP).max(LEAST_TRAIL);
      OrderRequest request =
          new OrderRequest(
              symbol,
              look.position().exitSide(),
              whole,
              new OrderType.TrailingStopFraction(trail),
              TimeInForce.DAY);
      send(look, request, "guarded: the broker gets a stop of its own", nowMillis);
    }
  }

  private void send(GuardBook.Look look, OrderRequest request, String reason, long nowMillis) {
    Account now = broker.account();
    Order order = new Order(id(request), request, nowMillis);
    ExitView view =
        new ExitView(now, broker.open(), request.symbol(), look.position().price(), nowMillis);
    Verdict verdict = gate.review(List.of(order), view);
    ExitTurn turn = ExitTurn.of(look, session, nowMillis);
    String why = request.symbol() + ": " + reason;
    journal.turn(turn, new Decision.Place(List.of(request), why), turn, verdict);
    verdict.refused().stream().map(Refusal::sentence).forEach(news);
    verdict
        .approved()
        .forEach(
            approved -> {
              Broker.Submission answer = broker.submit(approved);
              String refusal =
                  answer instanceof Broker.Submission.Refused refused ? refused.reason() : "";
              journal.sent(order, refusal);
              news.accept(ExitText.sent(order, why, answer));
            });
    broker.ask(nowMillis);
  }

  private String id(OrderRequest request) {
    String ticker = request.symbol().ticker().replaceAll("[^A-Z0-9]", "_");
    String kind = request.type() instanceof OrderType.Market ? "-" : "-net";
    int number = 0;
    while (intents.find(prefix + ticker + kind + number).isPresent()) {
      number++;
    }
    return prefix + ticker + kind + number;
  }

  /**
   * Takes orders back that do no good: those that should have been filled while others traded, and
   * those for more than is held.
   */
  void chase(GuardBook book, long nowMillis) {
    for (OrderStatus status : broker.open()) {
      Order order = status.order();
      Optional<Guarded> position = book.find(order.symbol());
      boolean tooMuch =
          position
              .filter(p -> p.quantity().abs().compareTo(status.open()) >= 0)
              .filter(p -> p.exitSide() == order.side())
              .isEmpty();
      boolean stuck =
          !isNet(order)
              && position
                  .filter(p -> p.priceMillis() - order.decidedMillis() >= STUCK_MILLIS)
                  .isPresent();
      if (tooMuch || stuck) {
        takeBack(order, nowMillis);
      }
    }
  }

  private void takeBack(Order order, long nowMillis) {
    long before = cancelled.getOrDefault(order.id(), Long.MIN_VALUE / 2);
    if (nowMillis - before >= PAUSE_MILLIS) {
      cancelled.put(order.id(), nowMillis);
      news.accept("Order " + order.id() + " is taken back.");
      broker.cancel(order.id());
    }
  }

  private static boolean isOf(OrderStatus status, Symbol symbol) {
    return status.order().symbol().equals(symbol);
  }

  private static boolean isNet(Order order) {
    return order.request().type() instanceof OrderType.TrailingStopFraction;
  }
}
