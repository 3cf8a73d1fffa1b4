package dev.bellwether.sandbox.exchange;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.market.Asset;
import dev.bellwether.sandbox.market.TradingHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes new orders in, in the order of checks of ALPACA.md section 13. */
final class OrderEntry {
  private static final long GTC_MILLIS = Duration.ofDays(90).toMillis();

  private final Floor floor;
  private final Settlement settlement;
  private final ResourceRules resources;

  OrderEntry(Floor floor, Settlement settlement, ResourceRules resources) {
    this.floor = floor;
    this.settlement = settlement;
    this.resources = resources;
  }

  Outcome<OrderView> submit(TradingAccount account, NewOrderJson request) {
    Optional<ApiError> wrong = mayTrade(account).or(() -> FieldRules.check(request));
    if (wrong.isPresent()) {
      return new Outcome.Refused<>(wrong.get());
    }
    String symbol = String.valueOf(request.symbol());
    Optional<Asset> asset = floor.market.assets().find(symbol);
    if (asset.isEmpty()) {
      return new Outcome.Refused<>(ApiError.unprocessable("asset \"" + symbol + "\" not found"));
    }
    OrderTerms terms = terms(account, request, asset.get());
    Optional<ApiError> refused = refusal(account, request, terms);
    return refused.isPresent()
        ? new Outcome.Refused<>(refused.get())
        : new Outcome.Done<>(accept(account, request, terms));
  }

  static Optional<ApiError> mayTrade(TradingAccount account) {
    boolean may = !account.isBlocked() && !account.settings().suspendTrade();
    return may
        ? Optional.empty()
        : Optional.of(ApiError.forbidden("account is not authorized to trade"));
  }

  private Optional<ApiError> refusal(
      TradingAccount account, NewOrderJson request, OrderTerms terms) {
    double market =
        floor.market.tape(terms.asset().ticker()).map(t -> t.price()).orElse(Double.NaN);
    return CombinationRules.check(terms, request, market)
        .or(() -> fractions(account, terms))
        .or(() -> intent(request, terms))
        .or(() -> unpriced(terms, market))
        .or(() -> WindowRules.check(terms.timeInForce(), floor.nowMillis, floor.market.hours()))
        .or(() -> unique(account, terms.clientOrderId()))
        .or(() -> WashRules.check(account, terms))
        .or(() -> resources.check(account, terms, BigDecimal.ZERO, BigDecimal.ZERO));
  }

  private static Optional<ApiError> fractions(TradingAccount account, OrderTerms terms) {
    return CombinationRules.isFraction(terms) && !account.settings().fractionalTrading()
        ? Optional.of(ApiError.forbidden("fractional trading is disabled for this account"))
        : Optional.empty();
  }

  private static Optional<ApiError> intent(NewOrderJson request, OrderTerms terms) {
    String said = request.positionIntent();
    return said == null || said.isEmpty() || said.equals(terms.intent())
        ? Optional.empty()
        : Optional.of(
            ApiError.unprocessable(
                "position intent mismatch, inferred: " + terms.intent() + ", specified: " + said));
  }

  private static Optional<ApiError> unpriced(OrderTerms terms, double market) {
    return Double.isNaN(market) && terms.limitPrice() == null
        ? Optional.of(
            ApiError.unprocessable(
                "asset \"" + terms.asset().ticker() + "\" has no market data in this sandbox"))
        : Optional.empty();
  }

  static Optional<ApiError> unique(TradingAccount account, String clientOrderId) {
    return account.knows(clientOrderId)
        ? Optional.of(ApiError.field("client_order_id must be unique"))
        : Optional.empty();
  }

  private OrderTerms terms(TradingAccount account, NewOrderJson request, Asset asset) {
    Side side = Wire.parse(Side.class, request.side()).orElseThrow();
    String id = request.clientOrderId();
    boolean oco = FieldRules.isOco(request);
    return new OrderTerms(
        id == null || id.isEmpty() ? floor.ids.next().toString() : id,
        asset,
        request.qty(),
        request.notional(),
        side,
        Wire.parse(OrderKind.class, request.type()).orElseThrow(),
        Wire.parse(TimeInForce.class, request.timeInForce()).orElseThrow(),
        Wire.parse(OrderClass.class, request.orderClass()).orElse(OrderClass.SIMPLE),
        oco ? request.takeProfit() : request.limitPrice(),
        request.stopPrice(),
        request.trailPrice(),
        request.trailPercent(),
        request.extendedHours(),
        intent(account.qty(asset.ticker()), side));
  }

  private static String intent(BigDecimal held, Side side) {
    if (side == Side.BUY) {
      return held.signum() < 0 ? "buy_to_close" : "buy_to_open";
    }
    return held.signum() > 0 ? "sell_to_close" : "sell_to_open";
  }

  private OrderView accept(TradingAccount account, NewOrderJson request, OrderTerms terms) {
    ExchangeOrder order = book(account, terms, resources.reserve(terms));
    addExits(account, order, request);
    if (!isOpenFor(terms)) {
      order.state = OrderState.ACCEPTED;
    }
    OrderView answer = order.view();
    begin(account, order);
    return answer;
  }

  /** Puts an order into the book, pending. */
  ExchangeOrder book(TradingAccount account, OrderTerms terms, BigDecimal reserve) {
    ExchangeOrder order =
        new ExchangeOrder(floor.ids.next(), terms, floor.nowMillis, floor.stamp(), expires(terms));
    order.reserve = reserve;
    account.add(order);
    return order;
  }

  /** Lets a pending order begin its life, for good or ill. */
  void begin(TradingAccount account, ExchangeOrder order) {
    OrderView view = order.view();
    if (order.state == OrderState.ACCEPTED || floor.mishaps.sticks(view)) {
      return;
    }
    floor.tell(account, "pending_new", order);
    if (floor.mishaps.rejects(view)) {
      settlement.endGroup(account, order, OrderState.REJECTED);
      return;
    }
    settlement.work(account, order);
  }

  private void addExits(TradingAccount account, ExchangeOrder order, NewOrderJson request) {
    boolean oco = order.terms.orderClass() == OrderClass.OCO;
    if (request.takeProfit() != null && !oco) {
      addExit(account, order, OrderKind.LIMIT, request.takeProfit(), null);
    }
    if (request.stopLoss() != null) {
      BigDecimal limit = request.stopLossLimit();
      OrderKind kind = limit == null ? OrderKind.STOP : OrderKind.STOP_LIMIT;
      addExit(account, order, kind, limit, request.stopLoss());
    }
  }

  private void addExit(
      TradingAccount account,
      ExchangeOrder entry,
      OrderKind kind,
      @Nullable BigDecimal limit,
      @Nullable BigDecimal stop) {
    OrderTerms terms = entry.terms.exit(floor.ids.next().toString(), kind, limit, stop);
    ExchangeOrder leg =
        new ExchangeOrder(
            floor.ids.next(), terms, floor.nowMillis, floor.stamp(), entry.expiresMillis);
    leg.parent = entry;
    leg.state = OrderState.HELD;
    leg.active = entry.terms.orderClass() == OrderClass.OCO;
    entry.legs.add(leg);
    account.add(leg);
  }

  private boolean isOpenFor(OrderTerms terms) {
    TradingHours hours = floor.market.hours();
    return terms.extendedHours()
        ? hours.isExtended(floor.nowMillis)
        : hours.isCore(floor.nowMillis);
  }

  private long expires(OrderTerms terms) {
    if (terms.timeInForce() == TimeInForce.GTC) {
      return floor.nowMillis + GTC_MILLIS;
    }
    TradingHours hours = floor.market.hours();
    boolean opening = terms.timeInForce() == TimeInForce.OPG;
    Session session =
        opening
            ? hours.nextToOpen(floor.nowMillis)
            : hours.sessionFor(floor.nowMillis, terms.extendedHours());
    return terms.extendedHours() ? hours.lastMillis(session) : session.closeMillis();
  }
}
