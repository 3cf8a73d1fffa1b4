package dev.bellwether.benchmarks.parts;

import dev.bellwether.ensemble.learn.LeastSquaresRules;
import dev.bellwether.ensemble.learn.MatrixProvider;
import dev.bellwether.ensemble.learn.RecursiveLeastSquares;
import java.util.Random;

/** One learner and the inputs that it is updated with, again and again. */
final class Updates {
  private static final int INPUTS = 512;

  private final RecursiveLeastSquares learner;
  private final double[][] inputs = new double[INPUTS][];
  private int next;

  Updates(int size, MatrixProvider matrices) {
    learner =
        new RecursiveLeastSquares(
            size,
            new LeastSquaresRules(0.999, 100, 0.01, false, Double.POSITIVE_INFINITY, 0),
            matrices);
    Random random = new Random(42);
    for (int i = 0; i < INPUTS; i++) {
      inputs[i] = random.doubles(size, -1, 1).toArray();
    }
  }

  boolean update() {
    double[] x = inputs[next++ & (INPUTS - 1)];
    return learner.update(x, 0.5 * x[0]);
  }
}
