package dev.bellwether.ensemble.position;

import static dev.bellwether.ensemble.position.PositionState.BASE_BULL_3X;
import static dev.bellwether.ensemble.position.PositionState.BASE_ONLY;
import static dev.bellwether.ensemble.position.PositionState.BEAR_1X_NX;
import static dev.bellwether.ensemble.position.PositionState.BEAR_1X_ONLY;
import static dev.bellwether.ensemble.position.PositionState.BEAR_NX_ONLY;
import static dev.bellwether.ensemble.position.PositionState.BULL_3X_ONLY;
import static dev.bellwether.ensemble.position.PositionState.CASH_ONLY;

import java.util.List;

/**
 * Which state a probability asks for: the first rung, from above, that it reaches.
 *
 * @param rungs with falling probabilities, the last one at 0
 */
public record StateLadder(List<Rung> rungs) {
  /** From this probability on, up to the rung above. */
  public record Rung(double from, PositionState state) {}

  /**
   * What the original did, whatever it said: short from below 0.49, and cash between 0.32 and 0.35,
   * where a third of its strongest short signals fell.
   */
  public static final StateLadder AS_BUILT =
      new StateLadder(
          List.of(
              new Rung(0.68, BULL_3X_ONLY),
              new Rung(0.60, BASE_BULL_3X),
              new Rung(0.55, BASE_ONLY),
              new Rung(0.49, CASH_ONLY),
              new Rung(0.45, BEAR_1X_ONLY),
              new Rung(0.35, BEAR_1X_NX),
              new Rung(0.32, CASH_ONLY),
              new Rung(0, BEAR_NX_ONLY)));

  /**
   * What it said: long from 0.55, short to 0.45, cash between; the short side in three steps
   * without a hole. At 0.45 and at 0.40 the lower state holds.
   */
  public static final StateLadder CORRECTED =
      new StateLadder(
          List.of(
              new Rung(0.68, BULL_3X_ONLY),
              new Rung(0.60, BASE_BULL_3X),
              new Rung(0.55, BASE_ONLY),
              new Rung(Math.nextUp(0.45), CASH_ONLY),
              new Rung(Math.nextUp(0.40), BEAR_1X_ONLY),
              new Rung(0.35, BEAR_1X_NX),
              new Rung(0, BEAR_NX_ONLY)));

  public StateLadder {
    rungs = List.copyOf(rungs);
    double above = 1.0000001;
    for (Rung rung : rungs) {
      if (!(rung.from() < above && rung.from() >= 0) || rung.state() == PositionState.INVALID) {
        throw new IllegalArgumentException(
            "rungs must fall from 1 to 0 and lead to states that can be held, were " + rungs);
      }
      above = rung.from();
    }
    if (above != 0) {
      throw new IllegalArgumentException("the last rung must be at 0, was at " + above);
    }
  }

  /** The state that a probability asks for; cash where it is NaN. */
  public PositionState state(double probability) {
    for (int i = 0; i < rungs.size(); i++) {
      Rung rung = rungs.get(i);
      if (probability >= rung.from()) {
        return rung.state();
      }
    }
    return CASH_ONLY;
  }
}
