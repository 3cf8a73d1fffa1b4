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
    return order.quantity().subtract(filled);
  }

  boolean isFilled() {
    return filled.compareTo(order.quantity()) == 0;
  }

  boolean isOver() {
    return withdrawn || isFilled();
  }

  /** Notes a fill and returns the commission that it adds. */
  BigDecimal fill(BigDecimal quantity, Costs costs) {
    filled = filled.signum() == 0 ? quantity : filled.add(quantity);
    BigDecimal due = costs.commission(filled);
    BigDecimal added = due.subtract(commissionPaid);
    commissionPaid = due;
    return added;
  }

  OrderStatus status(OrderState state, String reason) {
    return new OrderStatus(order, state, filled, reason);
  }

  OrderStatus openStatus() {
    return status(filled.signum() == 0 ? OrderState.ACCEPTED : OrderState.PARTIALLY_FILLED, "");
  }
}
