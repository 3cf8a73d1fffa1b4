package dev.bellwether.sandbox.exchange;

import dev.bellwether.market.account.TimeInForce;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cancels and replaces orders, and closes positions. */
final class OrderChanges {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Floor floor;
  private final Settlement settlement;
  private final ResourceRules resources;
  private final OrderEntry entry;

  OrderChanges(Floor floor, Settlement settlement, ResourceRules resources, OrderEntry entry) {
    this.floor = floor;
    this.settlement = settlement;
    this.resources = resources;
    this.entry = entry;
  }

  Optional<ApiError> cancel(TradingAccount account, String orderId) {
    Optional<ExchangeOrder> found = account.find(orderId);
    if (found.isEmpty()) {
      return Optional.of(ApiError.notFound("order not found for " + orderId));
    }
    ExchangeOrder order = found.get();
    if (order.state == OrderState.CANCELED) {
      return Optional.empty();
    }
    if (order.state == OrderState.PENDING_CANCEL) {
      return Optional.of(ApiError.unprocessable("order pending cancel"));
    }
    if (!order.isOpen()) {
      return Optional.of(
          ApiError.unprocessable("order is already in \"" + Wire.text(order.state) + "\" state"));
    }
    cancel(account, order);
    return Optional.empty();
  }

  private void cancel(TradingAccount account, ExchangeOrder order) {
    if (floor.mishaps.sticksInCancel(order.view())) {
      order.to(OrderState.PENDING_CANCEL, floor.stamp());
      floor.tell(account, "pending_cancel", order);
    } else {
      settlement.endGroup(account, order, OrderState.CANCELED);
    }
  }

  Outcome<OrderView> replace(TradingAccount account, String orderId, ReplaceOrderJson change) {
    Optional<ExchangeOrder> found = account.find(orderId);
    if (found.isEmpty()) {
      return new Outcome.Refused<>(ApiError.notFound("order not found for " + orderId));
    }
    ExchangeOrder old = found.get();
    Optional<ApiError> wrong = replaceable(old).or(() -> fields(change));
    if (wrong.isPresent()) {
      return new Outcome.Refused<>(wrong.get());
    }
    OrderTerms terms = changed(old, change);
    Optional<ApiError> refused = refusal(account, old, change, terms);
    return refused.isPresent()
        ? new Outcome.Refused<>(refused.get())
        : new Outcome.Done<>(swap(account, old, terms));
  }

  private static Optional<ApiError> replaceable(ExchangeOrder order) {
    boolean open =
        switch (order.state) {
          case NEW, PARTIALLY_FILLED, HELD -> true;
          case PENDING_NEW,
              ACCEPTED,
              PENDING_CANCEL,
              FILLED,
              CANCELED,
              EXPIRED,
              REPLACED,
              REJECTED ->
              false;
        };
    boolean allowed = order.terms.orderClass() != OrderClass.OTO && order.terms.notional() == null;
    return open && allowed
        ? Optional.empty()
        : Optional.of(ApiError.unprocessable("unable to replace order, order is not open"));
  }

  private static Optional<ApiError> fields(ReplaceOrderJson change) {
    BigDecimal qty = change.qty();
    if (qty != null && qty.signum() <= 0) {
      return Optional.of(ApiError.field("qty must be > 0"));
    }
    if (qty != null && qty.stripTrailingZeros().scale() > 0) {
      return Optional.of(ApiError.field("qty must be a whole number of shares"));
    }
    String force = change.timeInForce();
    if (force != null && Wire.parse(TimeInForce.class, force).isEmpty()) {
      return Optional.of(ApiError.field("invalid time_in_force"));
    }
    return FieldRules.clientId(change.clientOrderId())
        .or(() -> CombinationRules.subPenny("limit_price", change.limitPrice()))
        .or(() -> CombinationRules.subPenny("stop_price", change.stopPrice()));
  }

  private OrderTerms changed(ExchangeOrder old, ReplaceOrderJson change) {
    OrderTerms t = old.terms;
    boolean byPrice = t.trailPrice() != null;
    String id = change.clientOrderId();
    return new OrderTerms(
        id == null || id.isEmpty() ? floor.ids.next().toString() : id,
        t.asset(),
        either(change.qty(), t.qty()),
        null,
        t.side(),
        t.kind(),
        Wire.parse(TimeInForce.class, change.timeInForce()).orElse(t.timeInForce()),
        t.orderClass(),
        t.kind().hasLimit() ? either(change.limitPrice(), t.limitPrice()) : null,
        t.kind().hasStop() ? either(change.stopPrice(), t.stopPrice()) : null,
        byPrice ? either(change.trail(), t.trailPrice()) : null,
        t.trailPercent() == null ? null : either(change.trail(), t.trailPercent()),
        t.extendedHours(),
        t.intent());
  }

  private static @Nullable BigDecimal either(
      @Nullable BigDecimal change, @Nullable BigDecimal before) {
    return change != null ? change : before;
  }

  private Optional<ApiError> refusal(
      TradingAccount account, ExchangeOrder old, ReplaceOrderJson change, OrderTerms terms) {
    if (old.isExit() && !same(old.terms.qty(), terms.qty())) {
      return Optional.of(ApiError.unprocessable("qty of an exit order cannot be replaced"));
    }
    if (isSame(old.terms, terms)) {
      return Optional.of(ApiError.forbidden("order parameters are not changed"));
    }
    if (terms.shares().compareTo(old.filled) <= 0) {
      return Optional.of(ApiError.field("qty must be > filled qty"));
    }
    boolean named = change.clientOrderId() != null && !change.clientOrderId().isEmpty();
    BigDecimal freed = old.active && old.terms.closes() ? old.remaining() : BigDecimal.ZERO;
    return OrderEntry.mayTrade(account)
        .or(() -> named ? OrderEntry.unique(account, terms.clientOrderId()) : Optional.empty())
        .or(() -> WashRules.check(account, terms, old))
        .or(
            () ->
                old.isExit()
                    ? Optional.empty()
                    : resources.check(account, terms, freed, old.reserved()));
  }

  private static boolean isSame(OrderTerms one, OrderTerms other) {
    return same(one.qty(), other.qty())
        && same(one.limitPrice(), other.limitPrice())
        && same(one.stopPrice(), other.stopPrice())
        && same(one.trailPrice(), other.trailPrice())
        && same(one.trailPercent(), other.trailPercent())
        && one.timeInForce() == other.timeInForce();
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  /** The new order takes the old one's place, also in its group. */
  private OrderView swap(TradingAccount account, ExchangeOrder old, OrderTerms changed) {
    OrderTerms terms = old.isExit() ? changed.withQty(old.remaining()) : changed;
    ExchangeOrder fresh =
        new ExchangeOrder(
            floor.ids.next(), terms, floor.nowMillis, floor.stamp(), old.expiresMillis);
    fresh.reserve = old.isExit() ? BigDecimal.ZERO : resources.reserve(terms);
    fresh.replaces = old.id;
    fresh.active = old.active;
    fresh.best = old.best;
    OrderState state = old.state == OrderState.HELD ? OrderState.HELD : OrderState.PENDING_NEW;
    fresh.state = state;
    takeOverGroup(old, fresh);
    old.replacedBy = fresh.id;
    settlement.end(account, old, OrderState.REPLACED);
    account.add(fresh);
    OrderView answer = fresh.view();
    if (state == OrderState.PENDING_NEW) {
      entry.begin(account, fresh);
    }
    return answer;
  }

  private static void takeOverGroup(ExchangeOrder old, ExchangeOrder fresh) {
    fresh.parent = old.parent;
    if (old.parent != null) {
      old.parent.legs.replaceAll(leg -> leg == old ? fresh : leg);
    }
    fresh.legs.addAll(old.legs);
    old.legs.forEach(leg -> leg.parent = fresh);
    if (!fresh.isExit()) {
      fresh.legs.forEach(leg -> leg.terms = leg.terms.withQty(fresh.terms.shares()));
    }
    old.legs.clear();
    old.parent = null;
  }

  /**
   * Closes a position, or part of it, by a market order.
   *
   * @param qty shares; null for all or {@code percentage} of them
   */
  Outcome<OrderView> close(
      TradingAccount account,
      String ticker,
      @Nullable BigDecimal qty,
      @Nullable BigDecimal percentage) {
    BigDecimal held = account.qty(ticker);
    if (held.signum() == 0) {
      return new Outcome.Refused<>(ApiError.notFound("position does not exist"));
    }
    BigDecimal shares = qty != null ? qty : held.abs();
    if (percentage != null) {
      shares = held.abs().multiply(percentage).divide(HUNDRED, 9, RoundingMode.DOWN);
    }
    String side = held.signum() > 0 ? "sell" : "buy";
    return entry.submit(account, NewOrderJson.market(ticker, side, shares));
  }
}
