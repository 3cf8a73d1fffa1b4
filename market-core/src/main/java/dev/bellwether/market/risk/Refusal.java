package dev.bellwether.market.risk;

import dev.bellwether.market.account.Order;

/**
 * An order that may not leave, and the rule that says so, with its numbers.
 *
 * @param order what was wanted
 * @param rule which limit stands in the way
 * @param limit the limit's value, in the rule's own unit
 * @param value what the order would have made of it
 */
public record Refusal(Order order, Rule rule, double limit, double value) {
  /** The rules of the gate, in the order in which they are tried. */
  public enum Rule {
    SYMBOL_NOT_ALLOWED,
    MARKET_CLOSED,
    NO_PRICE,
    DUPLICATE_ORDER,
    ORDERS_PER_MINUTE,
    ORDERS_PER_DAY,
    DAILY_LOSS,
    PRICE_COLLAR,
    LONG_ONLY,
    ORDER_NOTIONAL,
    POSITION_NOTIONAL,
    GROSS_LEVERAGE
  }
}
