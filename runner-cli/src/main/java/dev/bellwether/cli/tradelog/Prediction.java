package dev.bellwether.cli.tradelog;

/** To which side a probability points, in the words of the original's logs. */
public enum Prediction {
  LONG,
  NEUTRAL,
  SHORT;

  private static final double LONG_FROM = 0.55;
  private static final double SHORT_TO = 0.45;

  /** Of the probability that the base rises, 0 to 1; NaN points nowhere. */
  public static Prediction of(double probability) {
    if (probability >= LONG_FROM) {
      return LONG;
    }
    return probability <= SHORT_TO ? SHORT : NEUTRAL;
  }
}
