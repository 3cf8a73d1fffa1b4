package dev.bellwether.ensemble.learn;

/**
 * How a {@link RecursiveLeastSquares} learns.
 *
 * @param forgetting the weight of a label after one more, above 0 and at most 1; 0.995 halves it in
 *     138
 * @param initialVariance how uncertain every weight is at first, and the most it ever is
 * @param ridge added to the forgetting where the gain is worked out: a cautious first step
 * @param adaptive whether the forgetting follows the spread of the labels
 * @param outlierClip labels further from zero than so many standard deviations of the last 100 are
 *     brought in to that; infinite for never
 * @param minimumUpdates labels before it answers
 */
public record LeastSquaresRules(
    double forgetting,
    double initialVariance,
    double ridge,
    boolean adaptive,
    double outlierClip,
    int minimumUpdates) {
  public static final double LEAST_FORGETTING = 0.990;
  public static final double MOST_FORGETTING = 0.999;

  public LeastSquaresRules {
    if (!(forgetting > 0 && forgetting <= 1)) {
      throw new IllegalArgumentException(
          "forgetting must be above 0 and at most 1, was " + forgetting);
    }
    if (!(initialVariance > 0 && initialVariance < 1e9)) {
      throw new IllegalArgumentException(
          "initialVariance must be above 0 and below 1e9, was " + initialVariance);
    }
    if (!(ridge >= 0 && ridge < 1e9)) {
      throw new IllegalArgumentException("ridge must be 0 or more, was " + ridge);
    }
    if (!(outlierClip > 0)) {
      throw new IllegalArgumentException("outlierClip must be above 0, was " + outlierClip);
    }
    if (minimumUpdates < 0) {
      throw new IllegalArgumentException("minimumUpdates must be 0 or more, was " + minimumUpdates);
    }
  }

  /** The forgetting that the original gives to a horizon: 0.995 + 0.001 ln(bars), in bounds. */
  public static double forgettingOf(int horizonBars) {
    return bounded(0.995 + 0.001 * StrictMath.log(horizonBars));
  }

  static double bounded(double forgetting) {
    return Math.max(LEAST_FORGETTING, Math.min(MOST_FORGETTING, forgetting));
  }

  /** The same with another forgetting. */
  public LeastSquaresRules withForgetting(double value) {
    return new LeastSquaresRules(
        value, initialVariance, ridge, adaptive, outlierClip, minimumUpdates);
  }
}
