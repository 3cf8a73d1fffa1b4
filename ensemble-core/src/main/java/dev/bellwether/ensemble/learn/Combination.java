package dev.bellwether.ensemble.learn;

/** How forecasts of several horizons become one. */
public enum Combination {
  /**
   * In one unit: each as the return of one bar (by the square root of its horizon), weighted by its
   * share, its confidence and its skill so far.
   */
  COMMON_UNIT,
  /**
   * The original's: returns over 1, 5 and 10 bars averaged as they are, by share and confidence.
   */
  AS_BUILT
}
