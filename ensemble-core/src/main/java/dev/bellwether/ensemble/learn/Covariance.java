package dev.bellwether.ensemble.learn;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.Arrays;

/**
 * A symmetric matrix P with two works that cost n² each: {@code P x}, and {@code P := c P - h h'}.
 *
 * <p>Four rows at a time, each an array of its own that is read at one index: this is the form that
 * the JVM's compiler turns into vector instructions (one flat array with an offset it does not).
 * The matrix stays symmetric to the bit, since {@code h[i] h[j]} does not depend on the order.
 */
final class Covariance {
  private static final int BLOCK = 4;

  private final int size;
  private final double[][] rows;

  Covariance(int size, double diagonal) {
    this.size = size;
    // up to three rows more, of zeros, so that all come in fours
    int padded = (size + BLOCK - 1) / BLOCK * BLOCK;
    this.rows = new double[padded][padded];
    reset(diagonal);
  }

  /** The length of vectors to multiply with, a multiple of four; what is too much must be 0. */
  int width() {
    return rows.length;
  }

  void reset(double diagonal) {
    for (int i = 0; i < rows.length; i++) {
      Arrays.fill(rows[i], 0);
      if (i < size) {
        rows[i][i] = diagonal;
      }
    }
  }

  /** Writes P x. */
  void multiply(double[] x, double[] product) {
    Arrays.fill(product, 0);
    for (int i = 0; i < rows.length; i += BLOCK) {
      addRows(i, x[i], x[i + 1], x[i + 2], x[i + 3], product);
    }
  }

  private void addRows(int i, double a, double b, double c, double d, double[] sum) {
    double[] r = rows[i];
    double[] s = rows[i + 1];
    double[] t = rows[i + 2];
    double[] u = rows[i + 3];
    for (int j = 0; j < sum.length; j++) {
      sum[j] += a * r[j] + b * s[j] + c * t[j] + d * u[j];
    }
  }

  /** Makes of P: factor times P, less h times its own transpose. */
  void scaleAndSubtract(double factor, double[] h) {
    for (int i = 0; i < rows.length; i++) {
      subtract(rows[i], factor, h[i], h);
    }
  }

  private static void subtract(double[] row, double factor, double weight, double[] h) {
    for (int j = 0; j < h.length; j++) {
      row[j] = factor * row[j] - weight * h[j];
    }
  }

  /**
   * Sees to it that no variance is above this, by shrinking the axis that is: rows and columns by
   * the same factor, so that P stays positive.
   */
  void cap(double most) {
    for (int i = 0; i < size; i++) {
      if (rows[i][i] > most) {
        shrink(i, Math.sqrt(most / rows[i][i]));
        rows[i][i] = Math.min(rows[i][i], most);
      }
    }
  }

  private void shrink(int axis, double factor) {
    double[] row = rows[axis];
    for (int j = 0; j < size; j++) {
      row[j] *= factor;
    }
    for (int j = 0; j < size; j++) {
      rows[j][axis] = row[j];
    }
    row[axis] *= factor;
  }

  double at(int row, int column) {
    return rows[row][column];
  }

  double trace() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += rows[i][i];
    }
    return sum;
  }

  void save(StateWriter to) {
    for (double[] row : rows) {
      to.add(row);
    }
  }

  void restore(StateReader from) {
    for (double[] row : rows) {
      from.read(row);
    }
  }
}
