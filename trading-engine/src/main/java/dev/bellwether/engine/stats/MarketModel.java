package dev.bellwether.engine.stats;

import java.util.Optional;

/**
 * The straight line through returns against a benchmark's returns of the same sessions, by least
 * squares.
 *
 * <pre>
 *   r_t   = a + beta * b_t + noise
 *   beta  = sum((b - mean b) * (r - mean r)) / sum((b - mean b)^2)
 *   a     = mean r - beta * mean b
 *   alpha = a * 252
 * </pre>
 *
 * Alpha is the yearly return that the benchmark does not explain, added up and not compounded, as
 * in Zarattini, Aziz and Barbon, "Beat the Market" (2024).
 *
 * @param alphaPerSession a, a fraction
 * @param beta fraction of the benchmark's move that the returns show
 */
public record MarketModel(double alphaPerSession, double beta) {

  /** Absent below two sessions and where the benchmark does not vary. */
  public static Optional<MarketModel> of(double[] returns, double[] benchmark) {
    Numbers.sameLength("benchmark", benchmark, "returns", returns.length);
    Numbers.finite("returns", returns);
    Moments moments = Moments.of(benchmark);
    if (!moments.varies()) {
      return Optional.empty();
    }
    double mean = Moments.mean(returns);
    double together = 0;
    for (int i = 0; i < returns.length; i++) {
      together += (benchmark[i] - moments.mean()) * (returns[i] - mean);
    }
    double beta = together / returns.length / moments.second();
    return Optional.of(new MarketModel(mean - beta * moments.mean(), beta));
  }

  /** Yearly, a fraction. */
  public double alpha() {
    return alphaPerSession * Growth.SESSIONS_PER_YEAR;
  }
}
