package dev.bellwether.ensemble.signal;

/**
 * How a forecast becomes a signal.
 *
 * @param map from return to probability
 * @param amplifies whether the Bollinger band moves it on
 * @param minimumAgreement the least part of the horizons that must agree, 0 to 1; with fewer the
 *     probability is one half
 * @param longFrom a probability of at least this is called LONG
 * @param shortTo a probability of at most this is called SHORT
 * @param gate who gives the direction
 */
public record SignalRules(
    ProbabilityMap map,
    boolean amplifies,
    double minimumAgreement,
    double longFrom,
    double shortTo,
    Gate gate) {
  public static final SignalRules STANDARD =
      new SignalRules(ProbabilityMap.SQUASHED, true, 0, 0.55, 0.45, new Gate.Learned());

  public SignalRules {
    if (!(minimumAgreement >= 0 && minimumAgreement <= 1)) {
      throw new IllegalArgumentException(
          "minimumAgreement must be 0 to 1, was " + minimumAgreement);
    }
    if (!(shortTo >= 0 && shortTo < longFrom && longFrom <= 1)) {
      throw new IllegalArgumentException(
          "shortTo must be below longFrom, both 0 to 1, were " + shortTo + " and " + longFrom);
    }
  }

  public SignalRules withGate(Gate value) {
    return new SignalRules(map, amplifies, minimumAgreement, longFrom, shortTo, value);
  }

  public SignalRules withAmplification(boolean value) {
    return new SignalRules(map, value, minimumAgreement, longFrom, shortTo, gate);
  }

  public SignalRules withMap(ProbabilityMap value) {
    return new SignalRules(value, amplifies, minimumAgreement, longFrom, shortTo, gate);
  }

  public SignalRules withMinimumAgreement(double value) {
    return new SignalRules(map, amplifies, value, longFrom, shortTo, gate);
  }
}
