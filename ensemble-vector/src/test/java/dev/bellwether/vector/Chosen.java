package dev.bellwether.vector;

import dev.bellwether.ensemble.learn.LeastSquaresRules;
import dev.bellwether.ensemble.learn.MatrixProvider;
import dev.bellwether.ensemble.learn.RecursiveLeastSquares;
import java.util.Random;

/** A program that says what is chosen to compute with, and a forecast to the last bit. */
final class Chosen {
  private Chosen() {}

  public static void main(String[] args) {
    System.out.print(line(MatrixProvider.fastest()));
  }

  static String line(MatrixProvider matrices) {
    return matrices.name() + ": " + forecast(matrices);
  }

  static String forecast(MatrixProvider matrices) {
    Random random = new Random(5);
    RecursiveLeastSquares model =
        new RecursiveLeastSquares(
            19, new LeastSquaresRules(0.995, 100, 0.01, true, 8, 20), matrices);
    for (int i = 0; i < 100; i++) {
      model.update(random.doubles(19, -1, 1).toArray(), random.nextGaussian());
    }
    return Double.toHexString(model.predict(random.doubles(19, -1, 1).toArray()));
  }
}
