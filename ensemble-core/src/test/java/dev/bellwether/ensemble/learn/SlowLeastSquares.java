package dev.bellwether.ensemble.learn;

/** The textbook's recursion with a full matrix, element by element. */
final class SlowLeastSquares {
  private final int n;
  private final double forgetting;
  private final double ridge;
  private final double[] theta;
  private double[][] p;

  SlowLeastSquares(int n, double forgetting, double variance, double ridge) {
    this.n = n;
    this.forgetting = forgetting;
    this.ridge = ridge;
    this.theta = new double[n];
    this.p = new double[n][n];
    for (int i = 0; i < n; i++) {
      p[i][i] = variance;
    }
  }

  void update(double[] x, double y) {
    double[] px = new double[n];
    double spread = 0;
    double forecast = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        px[i] += p[i][j] * x[j];
      }
      spread += x[i] * px[i];
      forecast += theta[i] * x[i];
    }
    double d = forgetting + ridge + spread;
    double[][] next = new double[n][n];
    for (int i = 0; i < n; i++) {
      theta[i] += px[i] / d * (y - forecast);
      for (int j = 0; j < n; j++) {
        next[i][j] = (p[i][j] - px[i] * px[j] / d) / forgetting;
      }
    }
    p = next;
  }

  double weight(int i) {
    return theta[i];
  }

  double uncertainty(int i, int j) {
    return p[i][j];
  }
}
