package dev.bellwether.ensemble.learn;

import dev.bellwether.ensemble.feature.RollingMoments;
import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.Arrays;

/**
 * A linear forecast {@code theta · x} that follows its labels, old ones counting less and less.
 *
 * <p>With forgetting {@code L}, ridge {@code r}, and {@code P} the uncertainty of the weights,
 *
 * <pre>
 *   d     = L + r + x' P x
 *   theta = theta + P x (y - theta · x) / d
 *   P     = (P - P x x' P / d) / L
 * </pre>
 *
 * <p>One update costs one pass over P, a forecast's confidence before the next update makes that
 * two, and nothing is allocated. P is symmetric to the bit; no variance in it ever exceeds the
 * initial one, so that its trace is bounded by {@code n} times that however long a direction is not
 * seen; where rounding has cost it its sign, learning begins anew and {@link #resets()} says so.
 * Numbers that are not finite are refused.
 *
 * <p>Source: Haykin, "Adaptive Filter Theory", chapter on recursive least squares, as the original
 * system has it (its ridge acts on the gain only). Departures: the cap in place of an eigenvalue
 * decomposition at each step, and the clipping of labels.
 */
public final class RecursiveLeastSquares {
  private static final int MEMORY = 100;
  private static final int ADAPT_EVERY = 10;
  private static final double USUAL_DEVIATION = 0.001;
  private static final int ENOUGH_FOR_DEVIATION = 20;

  private final LeastSquaresRules rules;
  private final int size;
  private final Covariance covariance;
  private final double[] theta;
  private final double[] input;
  private final double[] product;
  private final RollingMoments labels = new RollingMoments(MEMORY);
  private double forgetting;
  private long updates;
  private long refused;
  private long resets;

  /** In plain Java. */
  public RecursiveLeastSquares(int size, LeastSquaresRules rules) {
    this(size, rules, MatrixProvider.PLAIN);
  }

  /** With another's arithmetic, which changes nothing but the speed. */
  public RecursiveLeastSquares(int size, LeastSquaresRules rules, MatrixProvider matrices) {
    if (size < 1) {
      throw new IllegalArgumentException("size must be at least 1, was " + size);
    }
    this.rules = rules;
    this.size = size;
    this.covariance = new Covariance(size, rules.initialVariance(), matrices.zeros(size));
    this.theta = new double[size];
    this.input = new double[covariance.width()];
    this.product = new double[covariance.width()];
    this.forgetting = rules.forgetting();
  }

  /** Whether it has learned enough to answer. */
  public boolean isReady() {
    return updates >= rules.minimumUpdates();
  }

  /** The forecast for these features. */
  public double predict(double[] x) {
    return dot(theta, x, size);
  }

  /** How sure it is of it, 1 / (1 + sqrt(x' P x)): above 0 and at most 1. */
  public double confidence(double[] x) {
    return 1 / (1 + Math.sqrt(Math.max(0, spread(x))));
  }

  /** x' P x; leaves P x behind. */
  private double spread(double[] x) {
    System.arraycopy(x, 0, input, 0, size);
    covariance.multiply(input, product);
    return dot(input, product, size);
  }

  /** Four sums, since each addition has to wait for the one before it. */
  private static double dot(double[] a, double[] b, int size) {
    double s = 0;
    double t = 0;
    double u = 0;
    double v = 0;
    int i = 0;
    for (; i + 3 < size; i += 4) {
      s += a[i] * b[i];
      t += a[i + 1] * b[i + 1];
      u += a[i + 2] * b[i + 2];
      v += a[i + 3] * b[i + 3];
    }
    for (; i < size; i++) {
      s += a[i] * b[i];
    }
    return (s + t) + (u + v);
  }

  /**
   * Learns from one label.
   *
   * @return whether it was taken: everything must be finite
   */
  public boolean update(double[] x, double label) {
    double forecast = predict(x);
    // what is not finite makes a forecast that is not either, so that few are looked at one by one
    if (!Double.isFinite(label) || (!Double.isFinite(forecast) && !isFinite(x))) {
      refused++;
      return false;
    }
    double y = clipped(label);
    labels.add(y);
    updates++;
    double spread = spread(x);
    double d = forgetting + rules.ridge() + spread;
    if (!(spread >= 0) || !Double.isFinite(d)) {
      beginAnew();
    } else if (d > 1e-8) {
      learn(y - forecast, d);
    }
    if (rules.adaptive() && updates % ADAPT_EVERY == 0) {
      adapt();
    }
    return true;
  }

  private void learn(double error, double d) {
    double gain = error / d;
    for (int i = 0; i < size; i++) {
      theta[i] += product[i] * gain;
    }
    covariance.scaleAndSubtract(1 / forgetting, product, 1 / Math.sqrt(d * forgetting));
    covariance.cap(rules.initialVariance());
  }

  private void beginAnew() {
    resets++;
    covariance.reset(rules.initialVariance());
    Arrays.fill(theta, 0);
  }

  private double clipped(double label) {
    if (labels.count() < ENOUGH_FOR_DEVIATION) {
      return label;
    }
    double most = rules.outlierClip() * labels.populationDeviation();
    return most > 0 ? Math.max(-most, Math.min(most, label)) : label;
  }

  /** Forgets faster where labels spread more than a tenth of a percent, slower where less. */
  private void adapt() {
    double ratio = labelDeviation() / USUAL_DEVIATION;
    double wanted =
        ratio > 0
            ? LeastSquaresRules.bounded(rules.forgetting() - 0.005 * StrictMath.log(ratio))
            : LeastSquaresRules.MOST_FORGETTING;
    forgetting = 0.9 * forgetting + 0.1 * wanted;
  }

  /** Population deviation of the last 100 labels; 0.001 while there are fewer than 20. */
  public double labelDeviation() {
    return labels.count() < ENOUGH_FOR_DEVIATION ? USUAL_DEVIATION : labels.populationDeviation();
  }

  private static boolean isFinite(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value * 0;
    }
    return sum == 0;
  }

  public int size() {
    return size;
  }

  /** Labels taken so far. */
  public long updates() {
    return updates;
  }

  /** Labels not taken because something was not finite. */
  public long refused() {
    return refused;
  }

  /** How often the uncertainty was lost to rounding and learning began anew; 0 in health. */
  public long resets() {
    return resets;
  }

  /** The forgetting in force. */
  public double forgetting() {
    return forgetting;
  }

  public double weight(int i) {
    return theta[i];
  }

  /** An element of P. */
  public double uncertainty(int row, int column) {
    return covariance.at(row, column);
  }

  /** The sum of all variances. */
  public double trace() {
    return covariance.trace();
  }

  public void save(StateWriter to) {
    covariance.save(to);
    to.add(theta);
    labels.save(to);
    to.add(forgetting);
    to.add(updates);
    to.add(refused);
    to.add(resets);
  }

  public void restore(StateReader from) {
    covariance.restore(from);
    from.read(theta);
    labels.restore(from);
    forgetting = from.readDouble();
    updates = from.readLong();
    refused = from.readLong();
    resets = from.readLong();
  }
}
