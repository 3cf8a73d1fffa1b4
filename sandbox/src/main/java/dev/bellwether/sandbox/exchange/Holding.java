package dev.bellwether.sandbox.exchange;

import dev.bellwether.sandbox.market.Asset;
import java.math.BigDecimal;
import java.math.MathContext;

/** A position: signed shares, what they cost, and what they were worth when the day began. */
public final class Holding {
  private final Asset asset;
  private BigDecimal qty = BigDecimal.ZERO;
  private BigDecimal cost = BigDecimal.ZERO;
  private BigDecimal dayBasis = BigDecimal.ZERO;

  Holding(Asset asset) {
    this.asset = asset;
  }

  public Asset asset() {
    return asset;
  }

  /** Shares, negative if short. */
  public BigDecimal qty() {
    return qty;
  }

  /** Signed cost of what is held. */
  public BigDecimal cost() {
    return cost;
  }

  /** What was held when the day began at yesterday's close, and today's trades at their price. */
  public BigDecimal dayBasis() {
    return dayBasis;
  }

  /** Mean entry price; 0 if flat. */
  public BigDecimal averageEntry() {
    return qty.signum() == 0 ? BigDecimal.ZERO : cost.divide(qty, MathContext.DECIMAL64);
  }

  boolean isFlat() {
    return qty.signum() == 0;
  }

  /** Adds signed shares at a price. */
  void add(BigDecimal shares, BigDecimal price) {
    BigDecimal after = qty.add(shares);
    if (after.signum() * qty.signum() < 0) {
      throw new IllegalStateException(
          "a fill must not turn a position over: " + qty + " " + asset.ticker() + ", " + shares);
    }
    if (after.signum() == 0) {
      cost = BigDecimal.ZERO;
      dayBasis = BigDecimal.ZERO;
    } else if (shares.signum() == qty.signum() || qty.signum() == 0) {
      cost = cost.add(shares.multiply(price));
      dayBasis = dayBasis.add(shares.multiply(price));
    } else {
      BigDecimal rest = after.divide(qty, MathContext.DECIMAL128);
      cost = cost.multiply(rest, MathContext.DECIMAL64);
      dayBasis = dayBasis.multiply(rest, MathContext.DECIMAL64);
    }
    qty = after;
  }

  void newDay(BigDecimal lastDayPrice) {
    dayBasis = qty.multiply(lastDayPrice);
  }
}
