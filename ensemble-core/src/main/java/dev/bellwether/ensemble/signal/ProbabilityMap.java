package dev.bellwether.ensemble.signal;

/**
 * A forecast return pressed into the shape of a probability. It is not calibrated: {@link
 * Calibration} says what it was worth.
 *
 * <pre>
 *   p = 0.5 + 0.4 tanh(50 r)      squashed
 *   p = 0.5 + 0.4 * 50 r          straight
 * </pre>
 *
 * <p>both within 0.05 and 0.95.
 */
public enum ProbabilityMap {
  SQUASHED {
    @Override
    double height(double argument) {
      return StrictMath.tanh(argument);
    }
  },
  STRAIGHT {
    @Override
    double height(double argument) {
      return argument;
    }
  };

  static final double LEAST = 0.05;
  static final double MOST = 0.95;
  private static final double SPAN = 0.4;
  private static final double GAIN = 50;

  abstract double height(double argument);

  /**
   * The probability of a rise.
   *
   * @param forecast return, fraction; NaN gives one half
   */
  public double probability(double forecast) {
    return Double.isNaN(forecast) ? 0.5 : bounded(0.5 + SPAN * height(GAIN * forecast));
  }

  static double bounded(double probability) {
    return Math.max(LEAST, Math.min(MOST, probability));
  }
}
