package dev.bellwether.ensemble.learn;

/** What a forecast is taught by. */
public enum LabelRule {
  /**
   * The return of the price from the bar to the one exactly so many bars later in the same session;
   * none where that bar is missing.
   */
  RAW_SAME_SESSION,
  /**
   * The original's: counted in bars whatever lies between, overnight gaps too, and with the sign
   * turned where the signal was not bullish. For comparisons only; a bearish forecast cannot be
   * learned from it.
   */
  AS_BUILT
}
