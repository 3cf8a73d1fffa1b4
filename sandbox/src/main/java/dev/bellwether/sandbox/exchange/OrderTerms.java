package dev.bellwether.sandbox.exchange;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.sandbox.market.Asset;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an order says, once it has been found to be in order; null for what its type does not have.
 *
 * @param qty shares; null for an order by amount
 * @param notional amount of money; null for an order by shares
 * @param intent buy_to_open, buy_to_close, sell_to_open or sell_to_close
 */
public record OrderTerms(
    String clientOrderId,
    Asset asset,
    @Nullable BigDecimal qty,
    @Nullable BigDecimal notional,
    Side side,
    OrderKind kind,
    TimeInForce timeInForce,
    OrderClass orderClass,
    @Nullable BigDecimal limitPrice,
    @Nullable BigDecimal stopPrice,
    @Nullable BigDecimal trailPrice,
    @Nullable BigDecimal trailPercent,
    boolean extendedHours,
    String intent) {

  /** Whether it buys. */
  public boolean buys() {
    return side == Side.BUY;
  }

  /** Whether it makes a position smaller, and so holds shares of it. */
  public boolean closes() {
    return intent.endsWith("_to_close");
  }

  /** The shares, or 0 for an order by amount. */
  BigDecimal shares() {
    return qty == null ? BigDecimal.ZERO : qty;
  }

  OrderTerms withQty(BigDecimal shares) {
    return new OrderTerms(
        clientOrderId,
        asset,
        shares,
        notional,
        side,
        kind,
        timeInForce,
        orderClass,
        limitPrice,
        stopPrice,
        trailPrice,
        trailPercent,
        extendedHours,
        intent);
  }

  /** An exit of an order with these terms: the other side, no further exits of its own. */
  OrderTerms exit(
      String id, OrderKind kind, @Nullable BigDecimal limit, @Nullable BigDecimal stop) {
    boolean entryCloses = closes();
    Side exitSide = entryCloses ? side : side.opposite();
    return new OrderTerms(
        id,
        asset,
        qty,
        null,
        exitSide,
        kind,
        timeInForce,
        orderClass,
        limit,
        stop,
        null,
        null,
        false,
        exitSide == Side.BUY ? "buy_to_close" : "sell_to_close");
  }
}
