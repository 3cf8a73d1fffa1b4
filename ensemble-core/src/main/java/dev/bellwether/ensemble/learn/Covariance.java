package dev.bellwether.ensemble.learn;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.Arrays;

/**
 * The uncertainty P of a learner's weights.
 *
 * <p>What is to be subtracted from P waits until P is read next, so that both are one pass over the
 * matrix. Only the variances are kept up to date, for the cap.
 */
final class Covariance {
  private final int size;
  private final SymmetricMatrix matrix;
  private final double[] variances;
  private final double[] waiting;
  private double waitingFactor;
  private boolean isWaiting;

  Covariance(int size, double diagonal, SymmetricMatrix matrix) {
    this.size = size;
    this.matrix = matrix;
    this.variances = new double[width()];
    this.waiting = new double[width()];
    reset(diagonal);
  }

  /** The length of vectors to multiply with; what is too much must be 0. */
  int width() {
    return SymmetricMatrix.width(size);
  }

  void reset(double diagonal) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        matrix.set(i, j, i == j ? diagonal : 0);
      }
    }
    Arrays.fill(variances, 0, size, diagonal);
    isWaiting = false;
  }

  /** Writes P x. */
  void multiply(double[] x, double[] product) {
    if (isWaiting) {
      isWaiting = false;
      matrix.subtractAndMultiply(waitingFactor, waiting, x, product);
    } else {
      matrix.multiply(x, product);
    }
  }

  /**
   * Makes of P: factor times P, less h times its own transpose, where h is a vector times scale.
   */
  void scaleAndSubtract(double factor, double[] vector, double scale) {
    settle();
    waitingFactor = factor;
    isWaiting = true;
    for (int i = 0; i < waiting.length; i++) {
      double h = vector[i] * scale;
      waiting[i] = h;
      variances[i] = factor * variances[i] - h * h;
    }
  }

  private void settle() {
    if (isWaiting) {
      isWaiting = false;
      matrix.subtract(waitingFactor, waiting);
    }
  }

  /**
   * Sees to it that no variance is above this, by shrinking the axis that is: rows and columns by
   * the same factor, so that P stays positive.
   */
  void cap(double most) {
    for (int i = 0; i < size; i++) {
      if (variances[i] > most) {
        settle();
        shrink(i, Math.sqrt(most / variances[i]), most);
      }
    }
  }

  private void shrink(int axis, double factor, double most) {
    for (int j = 0; j < size; j++) {
      if (j != axis) {
        matrix.set(axis, j, matrix.at(axis, j) * factor);
      }
    }
    variances[axis] = Math.min(variances[axis] * factor * factor, most);
    matrix.set(axis, axis, variances[axis]);
  }

  double at(int row, int column) {
    settle();
    return matrix.at(row, column);
  }

  double trace() {
    double sum = 0;
    for (double variance : variances) {
      sum += variance;
    }
    return sum;
  }

  void save(StateWriter to) {
    settle();
    double[] row = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        row[j] = matrix.at(i, j);
      }
      to.add(row);
    }
  }

  void restore(StateReader from) {
    isWaiting = false;
    double[] row = new double[size];
    for (int i = 0; i < size; i++) {
      from.read(row);
      for (int j = 0; j <= i; j++) {
        matrix.set(i, j, row[j]);
      }
      variances[i] = row[i];
    }
  }
}
