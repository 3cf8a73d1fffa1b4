package dev.bellwether.market.risk;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small account with exact books, open orders and prices that a test sets by hand. */
final class LocalAccount implements RiskView {
  /** An order at work, and how much of it is still to be filled. */
  static final class Open {
    final Order order;
    BigDecimal rest;

    Open(Order order) {
      this.order = order;
      this.rest = order.quantity();
    }
  }

  final List<Open> open = new ArrayList<>();
  private final Map<Symbol, Position> positions = new TreeMap<>();
  private final Map<Symbol, Double> prices = new TreeMap<>();
  private BigDecimal cash = new BigDecimal("100000");
  private int made;
  double sessionStartEquity = 100_000;
  double borrowedEquity;
  long timeMillis = 1_700_000_000_000L;
  boolean isMarketOpen = true;
  long silenceMillis;

  LocalAccount price(String ticker, double price) {
    prices.put(Symbol.of(ticker), price);
    return this;
  }

  /** A position that is there already, bought or sold short at 1.00. */
  LocalAccount hold(String ticker, String shares) {
    BigDecimal quantity = new BigDecimal(shares);
    positions.put(Symbol.of(ticker), new Position(quantity, quantity, BigDecimal.ZERO));
    return this;
  }

  Order buy(String ticker, String shares) {
    return order(ticker, Side.BUY, shares, OrderType.MARKET, TimeInForce.DAY);
  }

  Order sell(String ticker, String shares) {
    return order(ticker, Side.SELL, shares, OrderType.MARKET, TimeInForce.DAY);
  }

  Order order(String ticker, Side side, String shares, OrderType type, TimeInForce life) {
    OrderRequest request =
        new OrderRequest(Symbol.of(ticker), side, new BigDecimal(shares), type, life);
    return new Order("order-" + made++, request, timeMillis);
  }

  /** The same wish under a new id. */
  Order again(Order order) {
    return new Order("order-" + made++, order.request(), timeMillis);
  }

  /** Takes approved orders as a broker would. */
  void send(Verdict verdict) {
    verdict.approved().forEach(approved -> open.add(new Open(approved.order())));
  }

  /** Fills so much of an open order at the last price. */
  void fill(Open one, BigDecimal quantity) {
    Symbol symbol = one.order.symbol();
    Fill fill =
        new Fill(
            one.order.id(),
            symbol,
            one.order.side(),
            quantity,
            BigDecimal.valueOf(prices.get(symbol)),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            timeMillis);
    positions.merge(symbol, Position.FLAT.after(fill), (had, any) -> had.after(fill));
    cash = cash.add(fill.cashFlow());
    one.rest = one.rest.subtract(quantity);
    open.removeIf(each -> each.rest.signum() == 0);
  }

  BigDecimal held(Symbol symbol) {
    return positions.getOrDefault(symbol, Position.FLAT).quantity();
  }

  BigDecimal pending(Symbol symbol, Side side) {
    return open.stream()
        .filter(one -> one.order.symbol().equals(symbol) && one.order.side() == side)
        .map(one -> one.rest)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public long timeMillis() {
    return timeMillis;
  }

  @Override
  public long silenceMillis() {
    return silenceMillis;
  }

  @Override
  public boolean isMarketOpen() {
    return isMarketOpen;
  }

  @Override
  public double price(Symbol symbol) {
    return prices.getOrDefault(symbol, Double.NaN);
  }

  @Override
  public double shares(Symbol symbol) {
    return held(symbol).doubleValue();
  }

  @Override
  public double pendingBuys(Symbol symbol) {
    return pending(symbol, Side.BUY).doubleValue();
  }

  @Override
  public double pendingSells(Symbol symbol) {
    return pending(symbol, Side.SELL).doubleValue();
  }

  @Override
  public List<Symbol> exposedSymbols() {
    TreeMap<Symbol, Position> all = new TreeMap<>(positions);
    open.forEach(one -> all.putIfAbsent(one.order.symbol(), Position.FLAT));
    return List.copyOf(all.keySet());
  }

  @Override
  public double equity() {
    double sum = cash.doubleValue() - borrowedEquity;
    for (Symbol symbol : positions.keySet()) {
      double shares = shares(symbol);
      sum += shares == 0 ? 0 : shares * price(symbol);
    }
    return sum;
  }

  @Override
  public double sessionStartEquity() {
    return sessionStartEquity;
  }
}
