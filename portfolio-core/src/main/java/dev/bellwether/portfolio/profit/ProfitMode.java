package dev.bellwether.portfolio.profit;

/**
 * How eagerly profits are taken. All shares of a price are fractions: 0.01 is one percent.
 *
 * <p>Source: the table of the original trading automation's profit taker.
 */
public enum ProfitMode {
  AGGRESSIVE(0.02, 0.010, 0.03, 1.5, 0.70),
  MODERATE(0.03, 0.015, 0.04, 2.0, 0.80),
  CONSERVATIVE(0.05, 0.020, 0.05, 2.5, 0.85);

  private final double activation;
  private final double minTrail;
  private final double maxTrail;
  private final double rangeMultiple;
  private final double afternoonFactor;

  ProfitMode(
      double activation,
      double minTrail,
      double maxTrail,
      double rangeMultiple,
      double afternoonFactor) {
    this.activation = activation;
    this.minTrail = minTrail;
    this.maxTrail = maxTrail;
    this.rangeMultiple = rangeMultiple;
    this.afternoonFactor = afternoonFactor;
  }

  /** The gain on the entry price from which on a position is guarded. */
  public double activation() {
    return activation;
  }

  /** The least distance of the stop below the peak, as a share of the peak. */
  public double minTrail() {
    return minTrail;
  }

  /** The greatest distance of the stop below the peak, as a share of the peak. */
  public double maxTrail() {
    return maxTrail;
  }

  /** How many average ranges the stop keeps below the peak, between the two limits. */
  public double rangeMultiple() {
    return rangeMultiple;
  }

  /** What is left of the distance after 14:00 New York. */
  public double afternoonFactor() {
    return afternoonFactor;
  }
}
