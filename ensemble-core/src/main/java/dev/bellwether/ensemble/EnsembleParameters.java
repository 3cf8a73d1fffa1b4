package dev.bellwether.ensemble;

import dev.bellwether.ensemble.learn.LearningRules;
import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.PositionRules;
import dev.bellwether.ensemble.signal.SignalRules;

/**
 * Everything that the ensemble can be told.
 *
 * @param funds what is traded; the base gives the signal
 * @param learning features, learners, labels
 * @param signal from forecast to probability
 * @param position from probability to what is held
 */
public record EnsembleParameters(
    FundSet funds, LearningRules learning, SignalRules signal, PositionRules position) {
  /** The corrected system on SPY. */
  public static final EnsembleParameters CORRECTED =
      new EnsembleParameters(
          FundSet.SPY, LearningRules.CORRECTED, SignalRules.STANDARD, PositionRules.CORRECTED);

  /** The original's, defects included, on SPY: for comparisons. */
  public static final EnsembleParameters AS_BUILT =
      new EnsembleParameters(
          FundSet.SPY, LearningRules.AS_BUILT, SignalRules.STANDARD, PositionRules.AS_BUILT);

  private static final int BARS_A_SESSION = 390;

  /** How many full sessions of minutes hold the warm-up. */
  public int warmUpSessions() {
    return (learning.warmUpBars() + BARS_A_SESSION - 1) / BARS_A_SESSION;
  }

  public EnsembleParameters withFunds(FundSet value) {
    return new EnsembleParameters(value, learning, signal, position);
  }

  public EnsembleParameters withLearning(LearningRules value) {
    return new EnsembleParameters(funds, value, signal, position);
  }

  public EnsembleParameters withSignal(SignalRules value) {
    return new EnsembleParameters(funds, learning, value, position);
  }

  public EnsembleParameters withPosition(PositionRules value) {
    return new EnsembleParameters(funds, learning, signal, value);
  }
}
