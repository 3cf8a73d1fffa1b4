package dev.bellwether.ensemble.learn;

import java.util.List;

/**
 * What is learned from, and how.
 *
 * @param layout of the features
 * @param isScaled whether features are brought to a common scale
 * @param scaleHalfLife of the scale, bars
 * @param scaleClip largest scaled value, standard deviations
 * @param horizons bars ahead, each once, growing, at most 390
 * @param shares of the horizons, above 0, one for each
 * @param leastSquares of every horizon; its forgetting is replaced where {@code
 *     forgettingByHorizon} says so
 * @param forgettingByHorizon whether each horizon has the original's forgetting
 * @param labels what forecasts are taught by
 * @param combination how the horizons become one forecast
 * @param warmUpBars how many bars must have been seen, and learned from, before anything is traded
 */
public record LearningRules(
    Layout layout,
    boolean isScaled,
    double scaleHalfLife,
    double scaleClip,
    List<Integer> horizons,
    List<Double> shares,
    LeastSquaresRules leastSquares,
    boolean forgettingByHorizon,
    LabelRule labels,
    Combination combination,
    int warmUpBars) {

  /** Which features. */
  public enum Layout {
    CORRECTED,
    AS_BUILT
  }

  /** 60 scaled features, raw labels of the same session, one unit. */
  public static final LearningRules CORRECTED =
      new LearningRules(
          Layout.CORRECTED,
          true,
          2000,
          5,
          List.of(1, 5, 10),
          List.of(0.3, 0.5, 0.2),
          new LeastSquaresRules(0.995, 100, 0.01, true, 8, 100),
          true,
          LabelRule.RAW_SAME_SESSION,
          Combination.COMMON_UNIT,
          960);

  /** 126 raw features, turned labels, no common unit: what the original did from version 1.3 on. */
  public static final LearningRules AS_BUILT =
      new LearningRules(
          Layout.AS_BUILT,
          false,
          2000,
          5,
          List.of(1, 5, 10),
          List.of(0.3, 0.5, 0.2),
          new LeastSquaresRules(0.995, 100, 0.01, true, Double.POSITIVE_INFINITY, 20),
          true,
          LabelRule.AS_BUILT,
          Combination.AS_BUILT,
          960);

  public LearningRules {
    horizons = List.copyOf(horizons);
    shares = List.copyOf(shares);
    if (horizons.isEmpty() || horizons.size() != shares.size()) {
      throw new IllegalArgumentException(
          "horizons and shares must be as many, at least one, were " + horizons + " " + shares);
    }
    for (int i = 0; i < horizons.size(); i++) {
      int least = i == 0 ? 1 : horizons.get(i - 1) + 1;
      if (horizons.get(i) < least || horizons.get(i) > 390) {
        throw new IllegalArgumentException(
            "horizons must grow from 1 to at most 390 bars, were " + horizons);
      }
      if (!(shares.get(i) > 0 && shares.get(i) <= 1)) {
        throw new IllegalArgumentException("shares must be above 0 and at most 1, were " + shares);
      }
    }
    if (warmUpBars < 0 || warmUpBars > 1_000_000) {
      throw new IllegalArgumentException("warmUpBars must be 0 to 1,000,000, was " + warmUpBars);
    }
  }

  /** The rules of one horizon. */
  LeastSquaresRules leastSquares(int horizon) {
    return forgettingByHorizon
        ? leastSquares.withForgetting(LeastSquaresRules.forgettingOf(horizon))
        : leastSquares;
  }

  public LearningRules withWarmUpBars(int bars) {
    return new LearningRules(
        layout,
        isScaled,
        scaleHalfLife,
        scaleClip,
        horizons,
        shares,
        leastSquares,
        forgettingByHorizon,
        labels,
        combination,
        bars);
  }

  /** The same with one forgetting for all horizons. */
  public LearningRules withForgetting(double forgetting) {
    return new LearningRules(
        layout,
        isScaled,
        scaleHalfLife,
        scaleClip,
        horizons,
        shares,
        leastSquares.withForgetting(forgetting),
        false,
        labels,
        combination,
        warmUpBars);
  }
}
