package dev.bellwether.engine;

/**
 * How weights become shares.
 *
 * @param shareDecimals decimals of a share that may be traded: 0 for whole shares, up to 9
 * @param tolerance a position within this fraction of equity of its target is left alone; 0.02 is
 *     two percent
 * @param cashBuffer fraction of equity that is never invested
 */
public record SizingRules(int shareDecimals, double tolerance, double cashBuffer) {
  /** Whole shares, no tolerance, no buffer. */
  public static final SizingRules EXACT = new SizingRules(0, 0, 0);

  public SizingRules {
    if (shareDecimals < 0 || shareDecimals > 9) {
      throw new IllegalArgumentException("shareDecimals must be 0 to 9, was " + shareDecimals);
    }
    if (!(tolerance >= 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          "tolerance must be at least 0 and below 1, was " + tolerance);
    }
    if (!(cashBuffer >= 0 && cashBuffer < 1)) {
      throw new IllegalArgumentException(
          "cashBuffer must be at least 0 and below 1, was " + cashBuffer);
    }
  }
}
