package dev.bellwether.engine.stats;

/**
 * A range that holds the true value with some confidence.
 *
 * @param low the lower end
 * @param high the upper end, at least {@code low}
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "low must be a number and not above high " + high + ", was " + low);
    }
  }

  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
