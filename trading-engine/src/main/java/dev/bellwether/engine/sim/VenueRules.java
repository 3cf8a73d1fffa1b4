package dev.bellwether.engine.sim;

import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.decision.Series;
import java.math.BigDecimal;

/**
 * How a simulated venue behaves.
 *
 * @param fillRule when market orders are filled
 * @param costs commission, fees, slippage, spread
 * @param startCash account currency at the start
 * @param buyingPowerMultiple gross exposure may reach so many times the equity; infinity for no
 *     limit
 * @param participation largest fraction of one bar's volume that one order may take; 1 or more
 *     takes any quantity
 */
public record VenueRules(
    FillRule fillRule,
    Costs costs,
    BigDecimal startCash,
    double buyingPowerMultiple,
    double participation) {

  public VenueRules {
    if (startCash.signum() <= 0) {
      throw new IllegalArgumentException("startCash must be above 0, was " + startCash);
    }
    if (!(buyingPowerMultiple >= 1)) {
      throw new IllegalArgumentException(
          "buyingPowerMultiple must be at least 1, was " + buyingPowerMultiple);
    }
    if (!(participation > 0)) {
      throw new IllegalArgumentException("participation must be above 0, was " + participation);
    }
  }

  /** Next-open fills, no limit on buying power, bars deep enough for any quantity. */
  public static VenueRules of(BigDecimal startCash, Costs costs) {
    return new VenueRules(FillRule.NEXT_OPEN, costs, startCash, Double.POSITIVE_INFINITY, 1);
  }

  public VenueRules withFillRule(FillRule rule) {
    return new VenueRules(rule, costs, startCash, buyingPowerMultiple, participation);
  }

  public VenueRules withBuyingPowerMultiple(double multiple) {
    return new VenueRules(fillRule, costs, startCash, multiple, participation);
  }

  public VenueRules withParticipation(double fraction) {
    return new VenueRules(fillRule, costs, startCash, buyingPowerMultiple, fraction);
  }

  /**
   * How much of an order this bar fills: whole shares where the bar, not the order, is the limit.
   */
  BigDecimal fillable(WorkingOrder working, Series bar) {
    BigDecimal remaining = working.remaining();
    if (participation >= 1) {
      return remaining;
    }
    BigDecimal available = BigDecimal.valueOf((long) (bar.volume() * participation));
    boolean whole = remaining.compareTo(available) <= 0;
    boolean allOrNothing = working.order.request().timeInForce() == TimeInForce.FOK;
    return whole ? remaining : allOrNothing ? BigDecimal.ZERO : available;
  }
}
