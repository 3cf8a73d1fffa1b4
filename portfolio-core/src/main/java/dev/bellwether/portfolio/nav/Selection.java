package dev.bellwether.portfolio.nav;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which strategy is followed, and why.
 *
 * @param winner empty for cash: nothing is worth following
 * @param scores by strategy, in their order; NaN for one without a score
 * @param reason for people
 */
public record Selection(
    Optional<PortfolioStrategy> winner, Map<PortfolioStrategy, Double> scores, String reason) {
  private static final double EQUAL = 1e-9;

  public Selection {
    scores = Collections.unmodifiableMap(new EnumMap<>(scores));
  }

  /**
   * Chooses by the values of a window. Scores that differ by less than a billionth of themselves
   * are equal; of those the higher Sharpe ratio decides, then the order of the strategies.
   *
   * @param values by strategy, of the same sessions; must not be empty
   */
  static Selection of(Criterion criterion, Map<PortfolioStrategy, double[]> values) {
    if (criterion == Criterion.MOMENTUM && isShort(values)) {
      Selection byValue = of(Criterion.NAV, values);
      return new Selection(
          byValue.winner(), byValue.scores(), "too few sessions for momentum: by growth instead");
    }
    Map<PortfolioStrategy, Double> scores = criterion.scores(values);
    if (criterion == Criterion.MOMENTUM && scores.values().stream().allMatch(one -> one == 0)) {
      return new Selection(Optional.empty(), scores, "no strategy made a new high: cash");
    }
    Map<PortfolioStrategy, Double> ratios = Criterion.SHARPE.scores(values);
    PortfolioStrategy best = null;
    for (PortfolioStrategy strategy : scores.keySet()) {
      if (best == null || isBetter(strategy, best, scores, ratios)) {
        best = strategy;
      }
    }
    return new Selection(Optional.ofNullable(best), scores, words(criterion));
  }

  private static boolean isShort(Map<PortfolioStrategy, double[]> values) {
    return values.values().iterator().next().length < Criterion.MOMENTUM_DAYS;
  }

  private static boolean isBetter(
      PortfolioStrategy one,
      PortfolioStrategy best,
      Map<PortfolioStrategy, Double> scores,
      Map<PortfolioStrategy, Double> ratios) {
    double mine = known(scores, one);
    double other = known(scores, best);
    if (mine == other || Math.abs(mine - other) <= EQUAL * Math.abs(other)) {
      return known(ratios, one) > known(ratios, best) + EQUAL;
    }
    return mine > other;
  }

  private static double known(Map<PortfolioStrategy, Double> scores, PortfolioStrategy one) {
    double score = scores.getOrDefault(one, Double.NaN);
    return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score;
  }

  private static String words(Criterion criterion) {
    return switch (criterion) {
      case NAV -> "the highest growth of its net asset value";
      case SHARPE -> "the highest Sharpe ratio";
      case DEFLATED_SHARPE -> "the highest deflated Sharpe ratio";
      case MOMENTUM -> "the most new highs";
    };
  }
}
