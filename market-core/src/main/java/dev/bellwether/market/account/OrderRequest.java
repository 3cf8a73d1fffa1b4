package dev.bellwether.market.account;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;

/**
 * An order as it is wished for, before anybody gave it a name or checked it.
 *
 * @param symbol what to trade
 * @param side buy or sell; selling more than is held opens a short position
 * @param quantity shares or coins, above 0
 * @param type the price condition
 * @param timeInForce how long it lives
 */
public record OrderRequest(
    Symbol symbol, Side side, BigDecimal quantity, OrderType type, TimeInForce timeInForce) {
  public OrderRequest {
    if (quantity.signum() <= 0) {
      throw new IllegalArgumentException("quantity must be above 0, was " + quantity);
    }
  }

  public static OrderRequest market(Symbol symbol, Side side, BigDecimal quantity) {
    return new OrderRequest(symbol, side, quantity, OrderType.MARKET, TimeInForce.DAY);
  }
}
