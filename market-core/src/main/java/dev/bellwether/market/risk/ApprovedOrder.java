package dev.bellwether.market.risk;

import dev.bellwether.market.account.Order;

/**
 * An order that passed the {@link RiskGate}. Only the gate makes these, so an unchecked order does
 * not compile.
 */
public final class ApprovedOrder {
  private final Order order;

  ApprovedOrder(Order order) {
    this.order = order;
  }

  public Order order() {
    return order;
  }

  @Override
  public String toString() {
    return "ApprovedOrder[" + order + "]";
  }
}
