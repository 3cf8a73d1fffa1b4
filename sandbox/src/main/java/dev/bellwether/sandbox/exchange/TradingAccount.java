package dev.bellwether.sandbox.exchange;

import dev.bellwether.sandbox.market.Asset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;

/** One customer's money, positions, orders and history. Changed only by the {@link Exchange}. */
public final class TradingAccount {
  private final UUID id;
  private final AccountSpec spec;
  private final long openedStamp;
  private final SequencedMap<String, Holding> holdings = new TreeMap<>();
  private final List<ExchangeOrder> all = new ArrayList<>();
  private final Map<String, ExchangeOrder> byId = new HashMap<>();
  private final Map<String, ExchangeOrder> byClientId = new HashMap<>();
  private final List<Execution> executions = new ArrayList<>();
  private final List<EquityPoint> equity = new ArrayList<>();

  /** Those that are not over, an exit that stops a loss before one that takes a profit. */
  final List<ExchangeOrder> open = new ArrayList<>();

  BigDecimal cash;
  AccountSettings settings = AccountSettings.DEFAULT;
  DayStart dayStart;
  DayStart closing;
  boolean blocked;

  /** What counts from one day to the next: equity, maintenance margin, gross value. */
  record DayStart(BigDecimal equity, BigDecimal maintenance, BigDecimal gross) {}

  TradingAccount(UUID id, AccountSpec spec, long openedStamp) {
    this.id = id;
    this.spec = spec;
    this.openedStamp = openedStamp;
    this.cash = spec.cash();
    this.dayStart = new DayStart(spec.cash(), BigDecimal.ZERO, BigDecimal.ZERO);
    this.closing = dayStart;
  }

  public UUID id() {
    return id;
  }

  public AccountSpec spec() {
    return spec;
  }

  /** When it was opened, epoch nanoseconds. */
  public long openedStamp() {
    return openedStamp;
  }

  public BigDecimal cash() {
    return cash;
  }

  public AccountSettings settings() {
    return settings;
  }

  /** Whether the broker has stopped it from trading. */
  public boolean isBlocked() {
    return blocked;
  }

  /** Equity at the last closing bell before today. */
  public BigDecimal lastEquity() {
    return dayStart.equity();
  }

  /** Maintenance margin at the last closing bell before today. */
  public BigDecimal lastMaintenance() {
    return dayStart.maintenance();
  }

  BigDecimal lastGross() {
    return dayStart.gross();
  }

  /** The positions, in the order of their tickers. */
  public Collection<Holding> holdings() {
    return Collections.unmodifiableCollection(holdings.values());
  }

  public Optional<Holding> holding(String ticker) {
    return Optional.ofNullable(holdings.get(ticker));
  }

  /** Signed shares held. */
  public BigDecimal qty(String ticker) {
    Holding holding = holdings.get(ticker);
    return holding == null ? BigDecimal.ZERO : holding.qty();
  }

  /** Every order ever, exits too, in the order of their arrival. */
  public List<OrderView> orders() {
    return all.stream().map(ExchangeOrder::view).toList();
  }

  /** Orders that are not over, exits too. */
  public List<OrderView> openOrders() {
    return open.stream().map(ExchangeOrder::view).toList();
  }

  public Optional<OrderView> order(String orderId) {
    return find(orderId).map(ExchangeOrder::view);
  }

  /** By the id that the client gave it, also if it is over. */
  public Optional<OrderView> orderByClientId(String clientOrderId) {
    return Optional.ofNullable(byClientId.get(clientOrderId)).map(ExchangeOrder::view);
  }

  /** All executions, in order. */
  public List<Execution> executions() {
    return Collections.unmodifiableList(executions);
  }

  /** What it was worth at the end of each minute with trading, in order. */
  public List<EquityPoint> equityHistory() {
    return Collections.unmodifiableList(equity);
  }

  Optional<ExchangeOrder> find(String orderId) {
    return Optional.ofNullable(byId.get(orderId));
  }

  boolean knows(String clientOrderId) {
    return byClientId.containsKey(clientOrderId);
  }

  void add(ExchangeOrder order) {
    all.add(order);
    byId.put(order.id.toString(), order);
    byClientId.put(order.terms.clientOrderId(), order);
    if (order.terms.kind().hasStop() && order.parent != null) {
      open.addFirst(order);
    } else {
      open.add(order);
    }
  }

  void add(Execution execution) {
    executions.add(execution);
  }

  void add(EquityPoint point) {
    equity.add(point);
  }

  /** The holding to add shares to. */
  Holding holdingOf(Asset asset) {
    return holdings.computeIfAbsent(asset.ticker(), ticker -> new Holding(asset));
  }

  void forgetIfFlat(Holding holding) {
    if (holding.isFlat()) {
      holdings.remove(holding.asset().ticker());
    }
  }

  /** Shares of a position that open orders will take out of it. */
  public BigDecimal held(String ticker) {
    BigDecimal held = BigDecimal.ZERO;
    for (ExchangeOrder order : open) {
      if (order.ticker().equals(ticker)) {
        held = held.add(order.holds());
      }
    }
    return held;
  }

  /** The open orders that hold shares of a position. */
  List<String> holders(String ticker) {
    return open.stream()
        .filter(o -> o.active && o.terms.closes() && o.ticker().equals(ticker))
        .map(o -> o.id.toString())
        .toList();
  }

  /** Buying power that open orders tie up. */
  public BigDecimal reserved() {
    BigDecimal sum = BigDecimal.ZERO;
    for (ExchangeOrder order : open) {
      sum = sum.add(order.reserved());
    }
    return sum;
  }
}
