package dev.bellwether.ensemble.position;

import java.time.Duration;

/**
 * When to change the state.
 *
 * @param ladder from probability to state
 * @param minimumHoldBars how many bars a position is kept unless it is forced out, 0 or more
 * @param profitTarget the rise of the account's equity since the last change of state at which the
 *     position is sold, fraction; infinite for none
 * @param stopLoss the fall at which it is sold, fraction above 0; infinite for none
 * @param flatBeforeClose so long before the closing bell everything is sold
 * @param entriesUntilBeforeClose so long before the closing bell nothing is bought any more; not
 *     less than {@code flatBeforeClose}
 * @param cashBuffer fraction of the equity that is never invested, 0 to below 1
 * @param maxPriceAge a fund whose last price is older is not bought
 */
public record PositionRules(
    StateLadder ladder,
    int minimumHoldBars,
    double profitTarget,
    double stopLoss,
    Duration flatBeforeClose,
    Duration entriesUntilBeforeClose,
    double cashBuffer,
    Duration maxPriceAge) {
  /** Two percent, one and a half, three bars, flat two minutes and no entry five before the end. */
  public static final PositionRules CORRECTED =
      new PositionRules(
          StateLadder.CORRECTED,
          3,
          0.02,
          0.015,
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          0.01,
          Duration.ofMinutes(5));

  /** The same with the original's ladder, entries to the end, and all of the money. */
  public static final PositionRules AS_BUILT =
      new PositionRules(
          StateLadder.AS_BUILT,
          3,
          0.02,
          0.015,
          Duration.ofMinutes(2),
          Duration.ofMinutes(2),
          0,
          Duration.ofMinutes(5));

  public PositionRules {
    if (minimumHoldBars < 0 || minimumHoldBars > 390) {
      throw new IllegalArgumentException(
          "minimumHoldBars must be 0 to 390, was " + minimumHoldBars);
    }
    positive("profitTarget", profitTarget);
    positive("stopLoss", stopLoss);
    if (flatBeforeClose.isNegative()
        || entriesUntilBeforeClose.compareTo(flatBeforeClose) < 0
        || entriesUntilBeforeClose.toHours() > 3) {
      throw new IllegalArgumentException(
          "flatBeforeClose must be at least 0 and entriesUntilBeforeClose from there to 3 hours,"
              + " were "
              + flatBeforeClose
              + " and "
              + entriesUntilBeforeClose);
    }
    if (!(cashBuffer >= 0 && cashBuffer < 1)) {
      throw new IllegalArgumentException(
          "cashBuffer must be at least 0 and below 1, was " + cashBuffer);
    }
    if (maxPriceAge.isNegative()) {
      throw new IllegalArgumentException("maxPriceAge must be at least 0, was " + maxPriceAge);
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " must be above 0, was " + value);
    }
  }

  public PositionRules withLadder(StateLadder value) {
    return new PositionRules(
        value,
        minimumHoldBars,
        profitTarget,
        stopLoss,
        flatBeforeClose,
        entriesUntilBeforeClose,
        cashBuffer,
        maxPriceAge);
  }

  public PositionRules withMinimumHold(int bars) {
    return new PositionRules(
        ladder,
        bars,
        profitTarget,
        stopLoss,
        flatBeforeClose,
        entriesUntilBeforeClose,
        cashBuffer,
        maxPriceAge);
  }

  public PositionRules withExits(double target, double stop) {
    return new PositionRules(
        ladder,
        minimumHoldBars,
        target,
        stop,
        flatBeforeClose,
        entriesUntilBeforeClose,
        cashBuffer,
        maxPriceAge);
  }

  public PositionRules withCashBuffer(double fraction) {
    return new PositionRules(
        ladder,
        minimumHoldBars,
        profitTarget,
        stopLoss,
        flatBeforeClose,
        entriesUntilBeforeClose,
        fraction,
        maxPriceAge);
  }
}
