package dev.bellwether.ensemble.learn;

import java.util.Arrays;

/**
 * In plain Java, with all rows in full.
 *
 * <p>Four rows at a time, each an array of its own that is read at one index: this is the form that
 * the JVM's compiler turns into vector instructions (one flat array with an offset it does not).
 * The matrix stays symmetric to the bit, since {@code h[i] h[j]} does not depend on the order.
 */
final class RowMatrix implements SymmetricMatrix {
  private static final int GROUP = 4;

  private final double[][] rows;

  RowMatrix(int size) {
    // up to three rows more, of zeros, so that all come in fours
    int padded = (size + GROUP - 1) / GROUP * GROUP;
    this.rows = new double[padded][padded];
  }

  @Override
  public double at(int row, int column) {
    return rows[row][column];
  }

  @Override
  public void set(int row, int column, double value) {
    rows[row][column] = value;
    rows[column][row] = value;
  }

  @Override
  public void multiply(double[] x, double[] product) {
    Arrays.fill(product, 0);
    for (int i = 0; i < rows.length; i += GROUP) {
      addRows(i, x, product);
    }
  }

  @Override
  public void subtract(double factor, double[] h) {
    for (int i = 0; i < rows.length; i += GROUP) {
      subtractFromRows(i, factor, h);
    }
  }

  @Override
  public void subtractAndMultiply(double factor, double[] h, double[] x, double[] product) {
    Arrays.fill(product, 0);
    for (int i = 0; i < rows.length; i += GROUP) {
      // two loops over four rows, which are near by then: as one loop it is slower
      subtractFromRows(i, factor, h);
      addRows(i, x, product);
    }
  }

  private void addRows(int i, double[] x, double[] sum) {
    double[] r = rows[i];
    double[] s = rows[i + 1];
    double[] t = rows[i + 2];
    double[] u = rows[i + 3];
    double a = x[i];
    double b = x[i + 1];
    double c = x[i + 2];
    double d = x[i + 3];
    for (int j = 0; j < r.length; j++) {
      sum[j] += (a * r[j] + b * s[j]) + (c * t[j] + d * u[j]);
    }
  }

  private void subtractFromRows(int i, double factor, double[] h) {
    double[] r = rows[i];
    double[] s = rows[i + 1];
    double[] t = rows[i + 2];
    double[] u = rows[i + 3];
    double a = h[i];
    double b = h[i + 1];
    double c = h[i + 2];
    double d = h[i + 3];
    for (int j = 0; j < r.length; j++) {
      double e = h[j];
      r[j] = factor * r[j] - a * e;
      s[j] = factor * s[j] - b * e;
      t[j] = factor * t[j] - c * e;
      u[j] = factor * u[j] - d * e;
    }
  }
}
