package dev.bellwether.engine.sim;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import java.math.BigDecimal;

/** An order in the venue's book, with what a bar changes about it. */
final class WorkingOrder {
  final Order order;
  final int place;
  private BigDecimal filled = BigDecimal.ZERO;
  private BigDecimal commissionPaid = BigDecimal.ZERO;
  private boolean isFilled;

  /** Whether it was refused, cancelled or expired: nothing more can happen to it. */
  boolean withdrawn;

  /**
   * Stop orders: whether the trigger was reached, after which the order is a market or limit order.
   */
  boolean triggered;

  /** Trailing stops: the best price since the order began to work; NaN before its first bar. */
  double best = Double.NaN;

  WorkingOrder(Order order, int place) {
    this.order = order;
    this.place = place;
  }

  BigDecimal remaining() {
    return filled.signum() == 0 ? order.quantity() : order.quantity().subtract(filled);
  }

  BigDecimal filled() {
    return filled;
  }

  boolean isFilled() {
    return isFilled;
  }

  boolean isOver() {
    return withdrawn || isFilled;
  }

  void fill(BigDecimal quantity) {
    filled = filled.signum() == 0 ? quantity : filled.add(quantity);
    isFilled = filled.compareTo(order.quantity()) == 0;
  }

  /** Notes the commission due so far and returns what of it is new. */
  BigDecimal charge(BigDecimal commissionDue) {
    BigDecimal added = commissionDue.subtract(commissionPaid);
    commissionPaid = commissionDue;
    return added;
  }

  OrderStatus status(OrderState state, String reason) {
    return new OrderStatus(order, state, filled, reason);
  }

  OrderStatus openStatus() {
    return status(filled.signum() == 0 ? OrderState.ACCEPTED : OrderState.PARTIALLY_FILLED, "");
  }
}
