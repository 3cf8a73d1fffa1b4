package dev.bellwether.benchmarks;

/**
 * Relative strength by Wilder's smoothing, a bar at a time.
 *
 * <pre>
 *   gain = gain + (max(close - before, 0) - gain) / n,  loss likewise
 *   rsi  = 100 - 100 / (1 + gain / loss)
 * </pre>
 *
 * <p>Source: Wilder, New Concepts in Technical Trading Systems (1978); the first average is the
 * first change.
 */
final class Wilder {
  static final int LENGTH = 14;

  private double gain;
  private double loss;
  private double before = Double.NaN;
  private int seen;

  /** The index after this close; NaN until {@value #LENGTH} changes are known. */
  double next(double close) {
    double change = close - before;
    before = close;
    if (Double.isNaN(change)) {
      return Double.NaN;
    }
    double up = Math.max(change, 0);
    double down = Math.max(-change, 0);
    gain = seen == 0 ? up : gain + (up - gain) / LENGTH;
    loss = seen == 0 ? down : loss + (down - loss) / LENGTH;
    return ++seen < LENGTH ? Double.NaN : index();
  }

  private double index() {
    if (loss == 0) {
      return gain == 0 ? 0 : 100;
    }
    return 100 - 100 / (1 + gain / loss);
  }
}
