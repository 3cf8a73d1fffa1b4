package dev.bellwether.sandbox.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stood at one moment.
 *
 * @param average mean price of what is filled; null while nothing is
 * @param best highest (sell) or lowest (buy) price since a trailing stop began to work; null before
 * @param leg whether it is an exit of another order
 */
public record OrderView(
    UUID id,
    OrderTerms terms,
    OrderState state,
    BigDecimal filled,
    @Nullable BigDecimal average,
    OrderTimes times,
    @Nullable UUID replacedBy,
    @Nullable UUID replaces,
    @Nullable BigDecimal best,
    boolean leg,
    List<OrderView> legs) {
  public OrderView {
    legs = List.copyOf(legs);
  }
}
