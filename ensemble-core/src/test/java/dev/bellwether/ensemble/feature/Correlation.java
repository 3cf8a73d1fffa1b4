package dev.bellwether.ensemble.feature;

import dev.bellwether.market.data.Bars;

/** How features go together over many bars. */
final class Correlation {
  private Correlation() {}

  static double[][] of(FeatureSet set, Bars bars) {
    int n = set.size();
    double[] sums = new double[n];
    double[][] products = new double[n][n];
    FeatureScaler scaler = new FeatureScaler(n, 2000, 5);
    int count = 0;
    for (int row = 0; row < bars.size(); row++) {
      double[] raw = FeatureSetTest.add(set, bars, row);
      if (set.isReady()) {
        double[] z = scaler.scale(raw);
        count++;
        for (int i = 0; i < n; i++) {
          sums[i] += z[i];
          for (int j = 0; j < n; j++) {
            products[i][j] += z[i] * z[j];
          }
        }
      }
    }
    return normalised(products, sums, count);
  }

  private static double[][] normalised(double[][] products, double[] sums, int count) {
    int n = sums.length;
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] = products[i][j] / count - sums[i] / count * (sums[j] / count);
      }
    }
    double[] deviation = new double[n];
    for (int i = 0; i < n; i++) {
      deviation[i] = Math.sqrt(matrix[i][i]);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] /= deviation[i] * deviation[j];
      }
    }
    return matrix;
  }

  /** The least pivot of a Cholesky decomposition; 0 or NaN where a feature follows from others. */
  static double leastPivot(double[][] matrix) {
    int n = matrix.length;
    double[][] lower = new double[n][n];
    double least = 1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
      least = Math.min(least, lower[i][i] * lower[i][i]);
    }
    return least;
  }
}
