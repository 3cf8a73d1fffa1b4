package dev.bellwether.portfolio.profit;

/**
 * How one position is guarded: all that must be remembered of it. Written down and read again, it
 * goes on as if nothing had happened.
 *
 * <p>Of a short position all is mirrored: its peak is the lowest price, its stop lies above the
 * peak and never rises.
 *
 * @param isShort whether the position is short
 * @param entry what was paid per share, above 0
 * @param peak the best price seen while it was held, or the entry price that it began with
 * @param active whether the gain has reached the activation, so that the stop holds
 * @param stop the price at which it is left; NaN before it is active
 */
public record ProfitGuard(boolean isShort, double entry, double peak, boolean active, double stop) {
  private static final double DECIMALS = 1e12;

  public ProfitGuard {
    positive("entry", entry);
    positive("peak", peak);
    if (active) {
      positive("stop", stop);
    } else if (!Double.isNaN(stop)) {
      throw new IllegalArgumentException(
          "stop must be NaN where the guard is not active, was " + stop);
    }
  }

  /**
   * A position that is not guarded yet.
   *
   * @param entry what was paid per share
   */
  public static ProfitGuard begin(boolean isShort, double entry) {
    return new ProfitGuard(isShort, entry, entry, false, Double.NaN);
  }

  /**
   * The same position after more was bought, or the broker reckoned its average anew. The peak and
   * the stop stay where they are.
   */
  public ProfitGuard withEntry(double newEntry) {
    return new ProfitGuard(isShort, newEntry, peak, active, stop);
  }

  /** The same position after a split: all prices times this. */
  public ProfitGuard scaled(double factor) {
    return new ProfitGuard(isShort, entry * factor, peak * factor, active, stop * factor);
  }

  /**
   * The gain at a price, as a share of the entry price; negative for a loss. Rounded to twelve
   * decimals, so that 103 against 100 is three percent and not a hair more.
   */
  public double gain(double price) {
    return sign() * Math.rint((price / entry - 1) * DECIMALS) / DECIMALS;
  }

  /** Whether this price reaches the stop. */
  public boolean isStoppedBy(double price) {
    return active && sign() * (price - stop) <= 0;
  }

  /** Of two prices the one that is better for the position. */
  double better(double one, double other) {
    return isShort ? Math.min(one, other) : Math.max(one, other);
  }

  /** The price that is worse by this share of it. */
  double worseBy(double price, double share) {
    return price * (1 - sign() * share);
  }

  ProfitGuard seen(double price) {
    return new ProfitGuard(isShort, entry, better(peak, price), active, stop);
  }

  /** Guards at this stop, or at the one that it has, whichever is closer to the price. */
  ProfitGuard guarded(double candidate) {
    return new ProfitGuard(
        isShort, entry, peak, true, active ? better(stop, candidate) : candidate);
  }

  private int sign() {
    return isShort ? -1 : 1;
  }

  private static void positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be a number above 0, was " + value);
    }
  }
}
