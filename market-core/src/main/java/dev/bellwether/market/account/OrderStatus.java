package dev.bellwether.market.account;

import java.math.BigDecimal;

/**
 * What the broker says of one order.
 *
 * @param order the order
 * @param state where it stands
 * @param filled shares filled so far, 0 to the order's quantity
 * @param reason why it was refused, cancelled or expired; empty otherwise
 */
public record OrderStatus(Order order, OrderState state, BigDecimal filled, String reason) {
  public OrderStatus {
    if (filled.signum() < 0 || filled.compareTo(order.quantity()) > 0) {
      throw new IllegalArgumentException(
          "filled must be 0 to the order's quantity " + order.quantity() + ", was " + filled);
    }
  }

  /** Shares still to come if the order goes on. */
  public BigDecimal open() {
    return state.isTerminal() ? BigDecimal.ZERO : order.quantity().subtract(filled);
  }
}
