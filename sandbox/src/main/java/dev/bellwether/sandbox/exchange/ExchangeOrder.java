package dev.bellwether.sandbox.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order in the book and all that changes about it. */
final class ExchangeOrder {
  final UUID id;
  OrderTerms terms;

  /** From when on it may trade: at the open of a minute that begins then or later. */
  long workingMillis;

  /** When the day it is for, or its 90 days, are over. */
  final long expiresMillis;

  OrderState state = OrderState.PENDING_NEW;
  OrderTimes times;
  BigDecimal filled = BigDecimal.ZERO;

  /** Shares times price of what is filled. */
  private BigDecimal turnover = BigDecimal.ZERO;

  /** What one share, or for an amount the whole, ties up of the buying power; 0 for exits. */
  BigDecimal reserve = BigDecimal.ZERO;

  /** The order that this one is an exit of. */
  @Nullable ExchangeOrder parent;

  final List<ExchangeOrder> legs = new ArrayList<>();

  /** False for exits whose entry is not filled yet. */
  boolean active = true;

  @Nullable UUID replacedBy;
  @Nullable UUID replaces;

  /** Start of the minute that reached the stop; the largest long before. */
  long triggeredMillis = Long.MAX_VALUE;

  /** Trailing stops: the best price since they began to work; NaN before. */
  double best = Double.NaN;

  ExchangeOrder(UUID id, OrderTerms terms, long nowMillis, long stamp, long expiresMillis) {
    this.id = id;
    this.terms = terms;
    this.workingMillis = nowMillis;
    this.expiresMillis = expiresMillis;
    this.times = OrderTimes.begun(stamp, expiresMillis);
  }

  String ticker() {
    return terms.asset().ticker();
  }

  boolean isOpen() {
    return !state.isTerminal();
  }

  /** Whether the market may fill it. */
  boolean works() {
    return active
        && switch (state) {
          case NEW, PARTIALLY_FILLED, PENDING_CANCEL, HELD -> true;
          case PENDING_NEW, ACCEPTED, FILLED, CANCELED, EXPIRED, REPLACED, REJECTED -> false;
        };
  }

  BigDecimal remaining() {
    return terms.shares().subtract(filled);
  }

  /** What it ties up of the buying power. */
  BigDecimal reserved() {
    return terms.notional() != null ? reserve : reserve.multiply(remaining());
  }

  /** The shares that it will take out of a position, or keeps for its exits to take out. */
  BigDecimal holds() {
    if (!terms.closes()) {
      return legs.isEmpty() ? BigDecimal.ZERO : filled;
    }
    return active && !sharesItsHold() ? remaining() : BigDecimal.ZERO;
  }

  /** Whether it is a stop loss whose take profit is open: the two hold the same shares. */
  boolean sharesItsHold() {
    return terms.kind().hasStop()
        && group().stream().anyMatch(o -> o != this && o.isOpen() && o.active && o.isExit());
  }

  /** Whether it is one of two exits, or the only one. */
  boolean isExit() {
    return parent != null || terms.orderClass() == OrderClass.OCO;
  }

  /** The order's parent and its exits, or itself and its exits. */
  List<ExchangeOrder> group() {
    ExchangeOrder head = parent == null ? this : parent;
    List<ExchangeOrder> all = new ArrayList<>(head.legs);
    all.add(head);
    return all;
  }

  void fill(BigDecimal shares, BigDecimal price) {
    filled = filled.add(shares);
    turnover = turnover.add(shares.multiply(price));
  }

  @Nullable BigDecimal average() {
    return filled.signum() == 0
        ? null
        : turnover.divide(filled, MathContext.DECIMAL64).stripTrailingZeros();
  }

  void to(OrderState next, long stamp) {
    if (state.isTerminal()) {
      throw new IllegalStateException("order " + id + " is " + state + ", not to become " + next);
    }
    state = next;
    times = times.at(next, stamp);
  }

  OrderView view() {
    return new OrderView(
        id,
        terms,
        state,
        filled,
        average(),
        times,
        replacedBy,
        replaces,
        Double.isNaN(best) ? null : Prices.exact(best),
        parent != null,
        legs.stream().map(ExchangeOrder::view).toList());
  }
}
