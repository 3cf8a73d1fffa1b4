package dev.bellwether.engine.trade;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The running sums of one symbol between flat and flat. Values are at the market's own prices; what
 * slippage and fees took is in {@code costs}. Changed in place: a fill makes no object but sums.
 */
final class RoundTrip {
  private final Symbol symbol;
  private boolean isLong;
  private long entryMillis;
  private BigDecimal held = BigDecimal.ZERO;
  private BigDecimal entered = BigDecimal.ZERO;
  private BigDecimal entryValue = BigDecimal.ZERO;
  private BigDecimal exitValue = BigDecimal.ZERO;
  private BigDecimal costs = BigDecimal.ZERO;

  RoundTrip(Symbol symbol) {
    this.symbol = symbol;
  }

  boolean isFlat() {
    return held.signum() == 0;
  }

  boolean isLong() {
    return isLong;
  }

  BigDecimal held() {
    return held;
  }

  BigDecimal costs() {
    return costs;
  }

  /** Value entered and left so far. */
  BigDecimal notional() {
    return entryValue.add(exitValue);
  }

  /** Shares entered and left so far. */
  BigDecimal shares() {
    return entered.add(entered).subtract(held);
  }

  /** The first fill: replaces what the round trip before left behind. */
  void open(boolean asLong, long at, BigDecimal quantity, BigDecimal value, BigDecimal cost) {
    isLong = asLong;
    entryMillis = at;
    held = quantity;
    entered = quantity;
    entryValue = value;
    exitValue = BigDecimal.ZERO;
    costs = cost;
  }

  void add(BigDecimal quantity, BigDecimal value, BigDecimal cost) {
    held = held.add(quantity);
    entered = entered.add(quantity);
    entryValue = entryValue.add(value);
    costs = costs.add(cost);
  }

  void leave(BigDecimal quantity, BigDecimal value, BigDecimal cost) {
    held = held.subtract(quantity);
    exitValue = exitValue.signum() == 0 ? value : exitValue.add(value);
    costs = costs.add(cost);
  }

  /** Of a round trip that {@link #isFlat()}. */
  Trade closed(long at) {
    BigDecimal gross = isLong ? exitValue.subtract(entryValue) : entryValue.subtract(exitValue);
    return new Trade(
        symbol,
        isLong,
        entryMillis,
        at,
        entered,
        average(entryValue),
        average(exitValue),
        costs,
        gross.subtract(costs));
  }

  /** Of a round trip that is not flat. */
  OpenTrade stillOpen() {
    BigDecimal kept = kept();
    BigDecimal left = entryValue.subtract(kept);
    BigDecimal gross = isLong ? exitValue.subtract(left) : left.subtract(exitValue);
    return new OpenTrade(
        symbol,
        isLong,
        entryMillis,
        held,
        average(entryValue),
        costs,
        gross.subtract(costs),
        isLong ? kept : kept.negate());
  }

  /** The part of the entry value that belongs to the shares still held. */
  private BigDecimal kept() {
    return held.compareTo(entered) == 0 ? entryValue : TradeLog.part(entryValue, held, entered);
  }

  private BigDecimal average(BigDecimal value) {
    return TradeLog.tidy(value.divide(entered, TradeLog.PRICE_SCALE, RoundingMode.HALF_EVEN));
  }
}
