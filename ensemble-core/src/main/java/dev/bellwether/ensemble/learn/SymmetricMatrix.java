package dev.bellwether.ensemble.learn;

/**
 * A symmetric matrix P, zero at first, with the two works that cost n² each: {@code P x}, and
 * {@code P := c P - h h'}.
 *
 * <p>Every implementation gives the same bits, so that how a host computes can never change a
 * forecast or a log. An element becomes {@code c * p - h[i] * h[j]}, and a product is summed over
 * groups of four columns, from the first to the last, each group as
 *
 * <pre>
 *   sum = sum + ((x0 * p0 + x1 * p1) + (x2 * p2 + x3 * p3))
 * </pre>
 *
 * with zeros where there are no more columns, every product rounded before it is added (no fused
 * multiply-add).
 *
 * <p>Vectors are {@link #width} long, and zero beyond the matrix's size.
 */
public interface SymmetricMatrix {

  /** The length of vectors for a matrix of this size: the next multiple of eight. */
  static int width(int size) {
    return (size + 7) / 8 * 8;
  }

  double at(int row, int column);

  /** Sets an element and its mirror image. */
  void set(int row, int column, double value);

  /** Writes P x. */
  void multiply(double[] x, double[] product);

  /** P := factor * P - h h'. */
  void subtract(double factor, double[] h);

  /** The two in one pass: subtracts, and multiplies with what is left. */
  void subtractAndMultiply(double factor, double[] h, double[] x, double[] product);
}
