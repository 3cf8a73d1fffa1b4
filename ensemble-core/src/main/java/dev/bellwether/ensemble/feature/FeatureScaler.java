package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;

/**
 * Brings features to a common scale, one step a bar, with nothing but the past.
 *
 * <p>With weight {@code a} on the latest value, which is {@code 1/t} at first and later {@code 1 -
 * 2^(-1/halfLife)},
 *
 * <pre>
 *   mean     = mean + a (x - mean)
 *   variance = (1 - a) (variance + a (x - mean before)^2)
 *   z        = (x - mean) / sqrt(variance), at most clip on either side; 0 where variance is 0
 * </pre>
 */
public final class FeatureScaler {
  private static final double LEAST_VARIANCE = 1e-20;

  private final double least;
  private final double clip;
  private final double[] mean;
  private final double[] variance;
  private final double[] scaled;
  private long seen;

  /**
   * A scaler that has seen nothing.
   *
   * @param halfLifeBars after so many bars a value counts half; 1 or more
   * @param clip largest distance from the mean, in standard deviations
   */
  public FeatureScaler(int size, double halfLifeBars, double clip) {
    if (!(halfLifeBars >= 1)) {
      throw new IllegalArgumentException("halfLifeBars must be at least 1, was " + halfLifeBars);
    }
    if (!(clip > 0)) {
      throw new IllegalArgumentException("clip must be above 0, was " + clip);
    }
    this.least = 1 - StrictMath.pow(2, -1 / halfLifeBars);
    this.clip = clip;
    this.mean = new double[size];
    this.variance = new double[size];
    this.scaled = new double[size];
  }

  /** Takes a vector of finite numbers and returns it scaled; valid until the next call. */
  public double[] scale(double[] features) {
    seen++;
    double weight = Math.max(least, 1.0 / seen);
    for (int i = 0; i < scaled.length; i++) {
      double distance = features[i] - mean[i];
      mean[i] += weight * distance;
      variance[i] = (1 - weight) * (variance[i] + weight * distance * distance);
      scaled[i] = z(features[i] - mean[i], variance[i]);
    }
    return scaled;
  }

  private double z(double distance, double spread) {
    if (!(spread > LEAST_VARIANCE)) {
      return 0;
    }
    return Math.max(-clip, Math.min(clip, distance / Math.sqrt(spread)));
  }

  public void save(StateWriter to) {
    to.add(mean);
    to.add(variance);
    to.add(scaled);
    to.add(seen);
  }

  public void restore(StateReader from) {
    from.read(mean);
    from.read(variance);
    from.read(scaled);
    seen = from.readLong();
  }
}
