package dev.bellwether.portfolio.nav;

/**
 * Figures of a few daily returns, for choosing among strategies.
 *
 * <p>With {@code SR} the mean by the sample deviation, {@code g3} and {@code g4} skewness and
 * kurtosis of the population, {@code N} the strategies and {@code s} the deviation of their ratios,
 *
 * <pre>
 *   spread   = sqrt((1 - g3 SR + (g4 - 1) / 4 SR^2) / (n - 1))
 *   luck     = s ((1 - c) z(1 - 1/N) + c z(1 - 1/(N e)))          c = 0.5772...
 *   deflated = (SR - luck) / spread
 * </pre>
 *
 * <p>The deflated ratio is left as a number of standard errors above luck; the normal distribution
 * would make a probability of it and not change the order.
 *
 * <p>Source: Bailey, Lopez de Prado, "The Deflated Sharpe Ratio", Journal of Portfolio Management
 * 40(5) (2014).
 */
final class Returns {
  private static final double EULER_MASCHERONI = 0.5772156649015329;
  private static final double STILL = 1e-12;

  /** z(1 - 1/N) for N of 2, 3 and 4: there are no more strategies than four. */
  private static final double[] USUAL = {0, 0.43072729929545767, 0.6744897501960817};

  /** z(1 - 1/(N e)). */
  private static final double[] RARE = {0.9004525966377903, 1.1619569289127327, 1.3287219496247633};

  private final int n;
  private final double ratio;
  private final double spread;

  private Returns(int n, double ratio, double spread) {
    this.n = n;
    this.ratio = ratio;
    this.spread = spread;
  }

  /** Of values at consecutive closes. */
  static Returns of(double[] values) {
    int n = values.length - 1;
    double sum = 0;
    for (int i = 1; i <= n; i++) {
      sum += values[i] / values[i - 1] - 1;
    }
    double mean = sum / n;
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (int i = 1; i <= n; i++) {
      double off = values[i] / values[i - 1] - 1 - mean;
      second += off * off;
      third += off * off * off;
      fourth += off * off * off * off;
    }
    double deviation = Math.sqrt(second / (n - 1));
    if (n < 2 || deviation < STILL) {
      return new Returns(n, Double.NaN, Double.NaN);
    }
    double ratio = mean / deviation;
    double skewness = third / n / Math.pow(second / n, 1.5);
    double kurtosis = fourth / n / Math.pow(second / n, 2);
    double inner = 1 - skewness * ratio + (kurtosis - 1) / 4 * ratio * ratio;
    return new Returns(n, ratio, Math.sqrt(Math.max(0, inner) / (n - 1)));
  }

  /** How many. */
  int count() {
    return n;
  }

  /** Not annualised; NaN where the returns do not vary. */
  double ratio() {
    return ratio;
  }

  /** How many standard errors the ratio lies above what luck gives the best of some. */
  double above(double luck) {
    return (ratio - luck) / spread;
  }

  /** The ratio that the best of so many worthless strategies shows. */
  static double luck(double[] ratios) {
    int trials = ratios.length;
    if (trials < 2) {
      return 0;
    }
    double usual = USUAL[trials - 2];
    double rare = RARE[trials - 2];
    return deviation(ratios) * ((1 - EULER_MASCHERONI) * usual + EULER_MASCHERONI * rare);
  }

  private static double deviation(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
