package dev.bellwether.engine.stats;

import java.util.List;
import java.util.Optional;

/**
 * Reward per unit of risk of daily returns, and how far to trust it.
 *
 * <pre>
 *   SR                = mean(r) / standard deviation(r)                      per session
 *   annual            = SR * sqrt(252)
 *   standard error    = sqrt((1 + SR^2 / 2) / n)                             Lo
 *   adjusted error    = sqrt((1 - g3 * SR + (g4 - 1) / 4 * SR^2) / (n - 1))  any skew g3 and kurtosis g4
 *   P(true SR &gt; SR*)  = normal((SR - SR*) / adjusted error)                  probabilistic Sharpe ratio
 *   E[max of N]       = s * ((1 - c) * z(1 - 1/N) + c * z(1 - 1/(N e)))      c = 0.5772..., Euler-Mascheroni
 *   deflated          = P(true SR &gt; E[max of N])                             deflated Sharpe ratio
 * </pre>
 *
 * with z the normal quantile and s the standard deviation of the Sharpe ratios of the N variants
 * that were tried. All errors take the returns as independent in time; {@link StationaryBootstrap}
 * does not.
 *
 * <p>Sources: Lo, "The Statistics of Sharpe Ratios", Financial Analysts Journal 58(4) (2002);
 * Bailey and Lopez de Prado, "The Sharpe Ratio Efficient Frontier", Journal of Risk 15(2) (2012),
 * and "The Deflated Sharpe Ratio", Journal of Portfolio Management 40(5) (2014).
 *
 * @param perSession SR, not annualised
 * @param skewness g3 of the returns, 0 when symmetric
 * @param kurtosis g4 of the returns, 3 when normal
 * @param sessions n, at least 2
 */
public record SharpeRatio(double perSession, double skewness, double kurtosis, int sessions) {
  private static final double EULER_MASCHERONI = 0.5772156649015329;

  public SharpeRatio {
    if (sessions < 2) {
      throw new IllegalArgumentException("sessions must be at least 2, was " + sessions);
    }
    Numbers.finite(
        "perSession, skewness and kurtosis", new double[] {perSession, skewness, kurtosis});
  }

  /**
   * Of daily returns above the risk-free rate, fractions; absent where they do not vary (below two
   * returns, or a standard deviation below 1e-12).
   */
  public static Optional<SharpeRatio> of(double[] excessReturns) {
    Moments moments = Moments.of(excessReturns);
    if (!moments.varies()) {
      return Optional.empty();
    }
    return Optional.of(
        new SharpeRatio(
            moments.mean() / moments.standardDeviation().orElseThrow(),
            moments.skewness().orElseThrow(),
            moments.kurtosis().orElseThrow(),
            moments.count()));
  }

  /** For a year of 252 sessions. */
  public double annual() {
    return perSession * Math.sqrt(Growth.SESSIONS_PER_YEAR);
  }

  /** Lo's, of {@link #annual()}: for returns that are normal. */
  public double standardError() {
    return Math.sqrt((1 + perSession * perSession / 2) / sessions * Growth.SESSIONS_PER_YEAR);
  }

  /** Of {@link #annual()}, for the skewness and kurtosis that the returns have. */
  public double adjustedStandardError() {
    return deviation() * Math.sqrt(Growth.SESSIONS_PER_YEAR);
  }

  /**
   * Probability that the true ratio is above this one, a fraction; one half where neither is known
   * to be larger.
   *
   * @param benchmarkPerSession SR*, not annualised; 0 asks whether there is any skill at all
   */
  public double probabilityAbove(double benchmarkPerSession) {
    double lead = perSession - benchmarkPerSession;
    return lead == 0 ? 0.5 : Normal.probability(lead / deviation());
  }

  /**
   * Probability that the true ratio is above what the best of so many worthless variants would show
   * by luck, a fraction.
   *
   * @param trials N, variants tried, this one included, at least 1
   * @param deviationPerSession s, of the variants' Sharpe ratios, not annualised, at least 0
   */
  public double deflated(int trials, double deviationPerSession) {
    return probabilityAbove(expectedMaximum(trials, deviationPerSession));
  }

  /**
   * The same, given the ratios of all variants that were tried, this one included.
   *
   * @param trials variants without a ratio (nothing traded) left out; 1 needs no deflation
   */
  public double deflated(List<SharpeRatio> trials) {
    double[] ratios = trials.stream().mapToDouble(SharpeRatio::perSession).toArray();
    return deflated(ratios.length, Moments.of(ratios).standardDeviation().orElse(0));
  }

  /** What the best of so many worthless variants shows by luck, not annualised; 0 for one trial. */
  public static double expectedMaximum(int trials, double deviationPerSession) {
    if (trials < 1 || !(deviationPerSession >= 0 && Double.isFinite(deviationPerSession))) {
      throw new IllegalArgumentException(
          "trials must be at least 1 and deviationPerSession at least 0, were "
              + trials
              + " and "
              + deviationPerSession);
    }
    if (trials == 1) {
      return 0;
    }
    double usual = Normal.quantile(1 - 1.0 / trials);
    double rare = Normal.quantile(1 - 1 / (trials * Math.E));
    return deviationPerSession * ((1 - EULER_MASCHERONI) * usual + EULER_MASCHERONI * rare);
  }

  /**
   * Not below zero: {@code kurtosis >= 1 + skewness^2} holds for every sample, but for rounding.
   */
  private double deviation() {
    double spread = 1 - skewness * perSession + (kurtosis - 1) / 4 * perSession * perSession;
    return Math.sqrt(Math.max(0, spread) / (sessions - 1));
  }
}
