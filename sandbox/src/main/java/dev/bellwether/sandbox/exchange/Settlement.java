package dev.bellwether.sandbox.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Carries an order from one state to the next: fills, ends, and what that does to its group. */
final class Settlement {
  private final Floor floor;

  Settlement(Floor floor) {
    this.floor = floor;
  }

  /** Fills an order at a price, as the exchange's mishaps allow. */
  void fill(TradingAccount account, ExchangeOrder order, double marketPrice, boolean whole) {
    BigDecimal price = executed(order, marketPrice);
    if (order.terms.notional() != null && order.terms.qty() == null) {
      buyFor(order, order.terms.notional(), price);
    }
    List<BigDecimal> parts =
        whole ? List.of(order.remaining()) : floor.mishaps.parts(order.view(), order.remaining());
    for (BigDecimal part : parts) {
      BigDecimal shares = part.min(order.remaining());
      if (order.isOpen() && shares.signum() > 0) {
        execute(account, order, shares, price);
      }
    }
  }

  private static void buyFor(ExchangeOrder order, BigDecimal amount, BigDecimal price) {
    order.terms = order.terms.withQty(amount.divide(price, 9, RoundingMode.DOWN));
  }

  /** Takers lose the slippage and half the spread; a limit order gets its price. */
  private BigDecimal executed(ExchangeOrder order, double marketPrice) {
    boolean takes = !order.terms.kind().hasLimit();
    double slip = takes ? floor.rules.lost(marketPrice) : 0;
    return Prices.exact(marketPrice + order.terms.side().sign() * slip);
  }

  private void execute(
      TradingAccount account, ExchangeOrder order, BigDecimal shares, BigDecimal price) {
    BigDecimal signed = order.terms.buys() ? shares : shares.negate();
    Holding holding = account.holdingOf(order.terms.asset());
    holding.add(signed, price);
    account.cash = account.cash.subtract(signed.multiply(price));
    account.forgetIfFlat(holding);
    order.fill(shares, price);
    long stamp = floor.stamp();
    boolean last = order.remaining().signum() == 0;
    if (last || order.state != OrderState.PENDING_CANCEL) {
      order.to(last ? OrderState.FILLED : OrderState.PARTIALLY_FILLED, stamp);
    }
    Execution execution = execution(order, shares, price, stamp, holding.qty(), last);
    account.add(execution);
    if (last) {
      account.open.remove(order);
    }
    floor.tell(account, order, execution);
    afterFill(account, order, last);
  }

  private Execution execution(
      ExchangeOrder order,
      BigDecimal shares,
      BigDecimal price,
      long stamp,
      BigDecimal held,
      boolean last) {
    boolean isShort = order.terms.intent().equals("sell_to_open");
    return new Execution(
        floor.ids.next(),
        order.id,
        order.ticker(),
        stamp,
        price,
        shares,
        order.filled,
        order.remaining(),
        held,
        isShort ? "sell_short" : Wire.text(order.terms.side()),
        last);
  }

  private void afterFill(TradingAccount account, ExchangeOrder order, boolean last) {
    if (order.isExit()) {
      afterExit(account, order, last);
    } else if (last) {
      order.legs.forEach(leg -> activate(account, leg));
    }
  }

  private void afterExit(TradingAccount account, ExchangeOrder order, boolean last) {
    for (ExchangeOrder other : order.group()) {
      if (other == order || !other.isOpen() || !other.isExit()) {
        continue;
      }
      if (last) {
        end(account, other, OrderState.CANCELED);
      } else {
        other.terms = other.terms.withQty(other.filled.add(order.remaining()));
      }
    }
  }

  private void activate(TradingAccount account, ExchangeOrder leg) {
    if (!leg.isOpen()) {
      return;
    }
    leg.active = true;
    leg.workingMillis = floor.nowMillis;
    if (!leg.sharesItsHold()) {
      leg.to(OrderState.NEW, floor.stamp());
      floor.tell(account, "new", leg);
    }
  }

  /** Makes a waiting order a working one. */
  void work(TradingAccount account, ExchangeOrder order) {
    order.to(OrderState.NEW, floor.stamp());
    floor.tell(account, "new", order);
  }

  /** Ends an order and, if it has exits or is one, its whole group. */
  void endGroup(TradingAccount account, ExchangeOrder order, OrderState state) {
    for (ExchangeOrder member : order.group()) {
      if (member.isOpen()) {
        end(account, member, state);
      }
    }
  }

  /** Ends one order. */
  void end(TradingAccount account, ExchangeOrder order, OrderState state) {
    order.to(state, floor.stamp());
    account.open.remove(order);
    floor.tell(account, Wire.text(state), order);
  }
}
