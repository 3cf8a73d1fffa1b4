package dev.bellwether.engine.desk;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import java.math.BigDecimal;

/**
 * An order as the intent log knows it.
 *
 * @param order what was intended, under the id that it keeps for good
 * @param state where it stands, as far as was written down
 * @param filled shares filled, as far as was written down
 * @param note why it ended, or why nobody knows; empty otherwise
 */
public record Intent(Order order, OrderState state, BigDecimal filled, String note) {
  /** Whether the broker may still have something to say about it. */
  public boolean isOpen() {
    return !state.isTerminal();
  }

  Intent now(OrderState next, BigDecimal filledNow, String why) {
    return new Intent(order, next, filledNow, why);
  }
}
