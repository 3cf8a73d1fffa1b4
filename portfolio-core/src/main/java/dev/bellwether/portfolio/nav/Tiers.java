package dev.bellwether.portfolio.nav;

/**
 * How ASYM divides its money among core, speculative and asymmetric tickers, by the mean scores of
 * the three: {@code c}, {@code s}, {@code a}, their sum {@code T}.
 */
public enum Tiers {
  /**
   * The first port.
   *
   * <pre>
   *   asymmetric  = min(2 a / T, 30 %)     if a &gt; (c + s) / 2 and a &gt; 0.5, else 0
   *   speculative = min(s / (c + s) * (1 - asymmetric), 40 %)
   *   core        = the rest, raised to 50 % at the cost of speculative, then of asymmetric
   * </pre>
   */
  STRICT {
    @Override
    Shares shares(double c, double s, double a) {
      boolean qualifies = a > (c + s) / 2 && a > 0.5;
      double asymmetric = qualifies ? Math.min(2 * a / (c + s + a), 0.30) : 0;
      double rest = 1 - asymmetric;
      double speculative = c + s > 0 ? Math.min(s / (c + s) * rest, 0.40) : 0;
      double shortfall = Math.max(0, LEAST_CORE - (rest - speculative));
      double fromSpeculative = Math.min(speculative, shortfall);
      speculative -= fromSpeculative;
      asymmetric -= Math.min(asymmetric, shortfall - fromSpeculative);
      return new Shares(1 - speculative - asymmetric, speculative, asymmetric);
    }
  },
  /**
   * As loosened later.
   *
   * <pre>
   *   speculative = min(1.5 s / T, 15 %)   if s &gt; 0.3, else 0
   *   asymmetric  = min(1.5 a / T, 30 %)   if a &gt; 0.25, else 0
   *   core        = max(1 - speculative - asymmetric, 50 %)    all divided by their sum if above 1
   * </pre>
   */
  LOOSE {
    @Override
    Shares shares(double c, double s, double a) {
      double sum = c + s + a;
      double speculative = s > 0.3 ? Math.min(1.5 * s / sum, 0.15) : 0;
      double asymmetric = a > 0.25 ? Math.min(1.5 * a / sum, 0.30) : 0;
      double core = Math.max(1 - speculative - asymmetric, LEAST_CORE);
      double whole = Math.max(1, core + speculative + asymmetric);
      return new Shares(core / whole, speculative / whole, asymmetric / whole);
    }
  };

  private static final double LEAST_CORE = 0.50;

  /** Fractions of the equity that add up to 1. */
  record Shares(double core, double speculative, double asymmetric) {}

  abstract Shares shares(double c, double s, double a);
}
