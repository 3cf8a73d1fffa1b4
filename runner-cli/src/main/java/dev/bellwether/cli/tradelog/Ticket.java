package dev.bellwether.cli.tradelog;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import java.math.BigDecimal;
import java.math.MathContext;

/** One order, from its decision to its end. */
final class Ticket {
  final Order order;
  final double decisionPrice;
  final String reason;
  private BigDecimal filled = BigDecimal.ZERO;
  private BigDecimal notional = BigDecimal.ZERO;
  private BigDecimal fees = BigDecimal.ZERO;
  private BigDecimal slippage = BigDecimal.ZERO;

  Ticket(Order order, double decisionPrice, String reason) {
    this.order = order;
    this.decisionPrice = decisionPrice;
    this.reason = reason;
  }

  void fill(Fill fill) {
    filled = filled.add(fill.quantity());
    notional = notional.add(fill.notional());
    fees = fees.add(fill.fees());
    slippage = slippage.add(fill.slippage());
  }

  boolean isFilled() {
    return filled.compareTo(order.quantity()) >= 0;
  }

  BigDecimal filled() {
    return filled;
  }

  BigDecimal fees() {
    return fees;
  }

  BigDecimal slippage() {
    return slippage;
  }

  /** What was paid or received a share, on the mean; 0 before the first fill. */
  BigDecimal averagePrice() {
    return filled.signum() == 0
        ? BigDecimal.ZERO
        : notional.divide(filled, MathContext.DECIMAL64).stripTrailingZeros();
  }
}
