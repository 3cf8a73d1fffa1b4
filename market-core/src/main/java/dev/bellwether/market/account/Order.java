package dev.bellwether.market.account;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;

/**
 * An order with a name and a moment of birth.
 *
 * @param id the client order id: the same intent always gets the same one, 1 to 48 characters
 * @param request what is wanted
 * @param decidedMillis when it was decided, epoch milliseconds
 */
public record Order(String id, OrderRequest request, long decidedMillis) {
  public Order {
    if (id.isEmpty() || id.length() > 48) {
      throw new IllegalArgumentException("id must have 1 to 48 characters, was \"" + id + "\"");
    }
  }

  public Symbol symbol() {
    return request.symbol();
  }

  public Side side() {
    return request.side();
  }

  public BigDecimal quantity() {
    return request.quantity();
  }

  /** The quantity with the sign of its side: shares that a full fill adds to the position. */
  public BigDecimal signedQuantity() {
    return side() == Side.BUY ? quantity() : quantity().negate();
  }
}
