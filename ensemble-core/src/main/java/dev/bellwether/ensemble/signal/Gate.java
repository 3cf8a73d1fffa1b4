package dev.bellwether.ensemble.signal;

/** Who says whether the price is to rise or to fall: what was learned, or a baseline. */
public sealed interface Gate {
  /** The forecast. */
  record Learned() implements Gate {}

  /**
   * A coin, the same for the same seed and instant: what is left of a strategy when its forecast
   * knows nothing.
   */
  record Coin(long seed) implements Gate {}

  /** The edge of the band itself: always back to the middle. */
  record Fade() implements Gate {}

  /** The probability before the band is looked at. */
  default double probability(double learned, double bandPosition, long endMillis) {
    return switch (this) {
      case Learned own -> learned;
      case Coin coin -> 0.5 + (mixed(endMillis ^ mixed(coin.seed())) < 0 ? -NUDGE : NUDGE);
      case Fade fade ->
          Double.isNaN(bandPosition) ? 0.5 : bandPosition < 0.5 ? 0.5 + NUDGE : 0.5 - NUDGE;
    };
  }

  /** As far from one half as a forecast of one basis point. */
  double NUDGE = 0.002;

  private static long mixed(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
