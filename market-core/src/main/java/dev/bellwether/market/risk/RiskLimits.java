package dev.bellwether.market.risk;

/** placeholder */
public record RiskLimits() {
  public static RiskLimits none() {
    return new RiskLimits();
  }
}
