package dev.bellwether.sandbox.exchange;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An order as it was asked for, before any check; null for what was not said.
 *
 * @param takeProfit limit price of the take profit
 * @param stopLoss trigger of the stop loss
 * @param stopLossLimit limit price of the stop loss
 */
public record NewOrderJson(
    @Nullable String symbol,
    @Nullable BigDecimal qty,
    @Nullable BigDecimal notional,
    @Nullable String side,
    @Nullable String type,
    @Nullable String timeInForce,
    @Nullable BigDecimal limitPrice,
    @Nullable BigDecimal stopPrice,
    @Nullable BigDecimal trailPrice,
    @Nullable BigDecimal trailPercent,
    boolean extendedHours,
    @Nullable String clientOrderId,
    @Nullable String orderClass,
    @Nullable BigDecimal takeProfit,
    @Nullable BigDecimal stopLoss,
    @Nullable BigDecimal stopLossLimit,
    @Nullable String positionIntent) {

  /** A plain market order for the day. */
  public static NewOrderJson market(String symbol, String side, BigDecimal qty) {
    return new NewOrderJson(
        symbol, qty, null, side, "market", "day", null, null, null, null, false, null, null, null,
        null, null, null);
  }

  /** A plain limit order for the day. */
  public static NewOrderJson limit(String symbol, String side, BigDecimal qty, BigDecimal price) {
    return new NewOrderJson(
        symbol, qty, null, side, "limit", "day", price, null, null, null, false, null, null, null,
        null, null, null);
  }

  /** The same under another time in force. */
  public NewOrderJson in(String force) {
    return new NewOrderJson(
        symbol,
        qty,
        notional,
        side,
        type,
        force,
        limitPrice,
        stopPrice,
        trailPrice,
        trailPercent,
        extendedHours,
        clientOrderId,
        orderClass,
        takeProfit,
        stopLoss,
        stopLossLimit,
        positionIntent);
  }

  /** The same under a client order id. */
  public NewOrderJson as(String id) {
    return new NewOrderJson(
        symbol,
        qty,
        notional,
        side,
        type,
        timeInForce,
        limitPrice,
        stopPrice,
        trailPrice,
        trailPercent,
        extendedHours,
        id,
        orderClass,
        takeProfit,
        stopLoss,
        stopLossLimit,
        positionIntent);
  }

  /** The same with exits. */
  public NewOrderJson with(String kind, @Nullable BigDecimal profit, @Nullable BigDecimal loss) {
    return new NewOrderJson(
        symbol,
        qty,
        notional,
        side,
        type,
        timeInForce,
        limitPrice,
        stopPrice,
        trailPrice,
        trailPercent,
        extendedHours,
        clientOrderId,
        kind,
        profit,
        loss,
        null,
        positionIntent);
  }

  /** The same as a stop, or with a limit price a stop limit, order. */
  public NewOrderJson stoppedAt(BigDecimal trigger) {
    return new NewOrderJson(
        symbol,
        qty,
        notional,
        side,
        limitPrice == null ? "stop" : "stop_limit",
        timeInForce,
        limitPrice,
        trigger,
        trailPrice,
        trailPercent,
        extendedHours,
        clientOrderId,
        orderClass,
        takeProfit,
        stopLoss,
        stopLossLimit,
        positionIntent);
  }

  /** The same for an amount of money. */
  public NewOrderJson forMoney(BigDecimal amount) {
    return new NewOrderJson(
        symbol,
        null,
        amount,
        side,
        type,
        timeInForce,
        limitPrice,
        stopPrice,
        trailPrice,
        trailPercent,
        extendedHours,
        clientOrderId,
        orderClass,
        takeProfit,
        stopLoss,
        stopLossLimit,
        positionIntent);
  }
}
