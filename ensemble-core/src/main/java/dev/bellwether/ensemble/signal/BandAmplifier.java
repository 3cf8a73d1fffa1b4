package dev.bellwether.ensemble.signal;

import dev.bellwether.ensemble.feature.RollingMoments;
import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/**
 * Moves a probability away from one half where the close is near the edge of its Bollinger band, in
 * the direction of a return to the middle.
 *
 * <p>With the mean and the population deviation of the last 20 closes, {@code s} standing for the
 * place of the close between mean − 2 deviations (0) and mean + 2 deviations (1), kept in 0 to 1:
 *
 * <pre>
 *   p &gt; 0.5 and s &lt;= 0.3:  p + 0.10 (1 - s / 0.3), and 0.05 more where s &lt; 0.1
 *   p &lt; 0.5 and s &gt;= 0.7:  p - 0.10 (s - 0.7) / 0.3, and 0.05 less where s &gt; 0.9
 * </pre>
 *
 * <p>within 0.05 and 0.95. Nothing where p is one half, or the band narrower than 1e-8.
 */
public final class BandAmplifier {
  private static final int WINDOW = 20;
  private static final double ZONE = 0.30;
  private static final double EDGE = 0.10;
  private static final double MOST = 0.10;
  private static final double EXTRA = 0.05;

  private final RollingMoments closes = new RollingMoments(WINDOW);

  /** Takes the latest close. */
  public void add(double close) {
    closes.add(close);
  }

  /** Where the latest close lies in its band, 0 to 1; NaN where there is no band. */
  public double position() {
    double width = 4 * closes.populationDeviation();
    if (!closes.isFull() || width < 1e-8) {
      return Double.NaN;
    }
    double place = (closes.ago(0) - closes.mean()) / width + 0.5;
    return Math.max(0, Math.min(1, place));
  }

  /** The probability with the band taken into account. */
  public static double amplified(double probability, double position) {
    if (probability > 0.5 && position <= ZONE) {
      double more = MOST * (1 - position / ZONE) + (position < EDGE ? EXTRA : 0);
      return ProbabilityMap.bounded(probability + more);
    }
    double high = 1 - ZONE;
    if (probability < 0.5 && position >= high) {
      double less = MOST * (position - high) / ZONE + (position > 1 - EDGE ? EXTRA : 0);
      return ProbabilityMap.bounded(probability - less);
    }
    return probability;
  }

  public void save(StateWriter to) {
    closes.save(to);
  }

  public void restore(StateReader from) {
    closes.restore(from);
  }
}
