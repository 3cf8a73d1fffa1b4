package dev.bellwether.market.account;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Shares held and what they cost, exact to the last digit.
 *
 * <p>Cost is carried as one total, so that no average is ever rounded into the books: over any
 * sequence of fills
 *
 * <pre>
 *   realised = proceeds of what was closed - cost of what was closed
 *   quantity * price - cost = unrealised
 * </pre>
 *
 * add up to the cash that moved. Only a reduction by part of the position divides, at {@value
 * #COST_SCALE} decimals; what rounding takes from the part closed stays in the part kept.
 *
 * @param quantity shares, negative when short
 * @param cost what the shares held cost in total, with the sign of the quantity, fees not included
 * @param realised profit of everything closed so far, fees not included
 */
public record Position(BigDecimal quantity, BigDecimal cost, BigDecimal realised) {
  static final int COST_SCALE = 12;

  public static final Position FLAT =
      new Position(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /**
   * The position after one more fill of the same symbol; a fill may close it and open the other
   * side.
   */
  public Position after(Fill fill) {
    boolean buys = fill.side() == Side.BUY;
    BigDecimal shares = fill.quantity();
    if (isFlat()) {
      BigDecimal notional = fill.notional();
      return buys
          ? new Position(shares, notional, realised)
          : new Position(shares.negate(), notional.negate(), realised);
    }
    BigDecimal rest = buys ? quantity.add(shares) : quantity.subtract(shares);
    if ((quantity.signum() > 0) == buys) {
      BigDecimal notional = fill.notional();
      return new Position(rest, buys ? cost.add(notional) : cost.subtract(notional), realised);
    }
    if (rest.signum() == quantity.signum()) {
      return reduced(buys ? shares : shares.negate(), fill.price());
    }
    Position flat = closed(fill.price());
    return rest.signum() == 0
        ? flat
        : new Position(rest, rest.multiply(fill.price()), flat.realised);
  }

  /** Cost per share, rounded to {@value #COST_SCALE} decimals; zero when flat. */
  public BigDecimal averageCost() {
    return isFlat() ? BigDecimal.ZERO : cost.divide(quantity, COST_SCALE, RoundingMode.HALF_EVEN);
  }

  /** What closing at this price would add to {@link #realised}. */
  public BigDecimal unrealised(BigDecimal price) {
    return quantity.multiply(price).subtract(cost);
  }

  public boolean isFlat() {
    return quantity.signum() == 0;
  }

  private Position reduced(BigDecimal change, BigDecimal price) {
    BigDecimal closedCost =
        cost.multiply(change.negate()).divide(quantity, COST_SCALE, RoundingMode.HALF_EVEN);
    BigDecimal proceeds = change.negate().multiply(price);
    return new Position(
        quantity.add(change),
        cost.subtract(closedCost),
        realised.add(proceeds.subtract(closedCost)));
  }

  private Position closed(BigDecimal price) {
    return new Position(BigDecimal.ZERO, BigDecimal.ZERO, realised.add(unrealised(price)));
  }
}
