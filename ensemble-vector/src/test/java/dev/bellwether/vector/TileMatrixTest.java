package dev.bellwether.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.ensemble.learn.MatrixProvider;
import dev.bellwether.ensemble.learn.SymmetricMatrix;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TileMatrixTest {

  /**
   * P = [2 1; 1 3], h = (1, 2), x = (1, 10): P x = (12, 31); 2 P - h h' = [3 0; 0 2], times x (3,
   * 20).
   */
  @Test
  void multipliesAndSubtracts() {
    SymmetricMatrix p = new TileMatrix(2);
    p.set(0, 0, 2);
    p.set(0, 1, 1);
    p.set(1, 1, 3);
    double[] h = {1, 2, 0, 0, 0, 0, 0, 0};
    double[] x = {1, 10, 0, 0, 0, 0, 0, 0};
    double[] product = {9, 9, 9, 9, 9, 9, 9, 9};

    p.multiply(x, product);
    assertThat(product).containsExactly(12, 31, 0, 0, 0, 0, 0, 0);

    p.subtractAndMultiply(2, h, x, product);
    assertThat(product).containsExactly(3, 20, 0, 0, 0, 0, 0, 0);
    assertThat(p.at(0, 1)).isEqualTo(p.at(1, 0)).isZero();
  }

  @Test
  void holdsEachElementOnceForBothSidesOfTheDiagonal() {
    SymmetricMatrix p = new TileMatrix(20);
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j <= i; j++) {
        p.set(j, i, 100 * i + j);
      }
    }

    for (int i = 0; i < 20; i++) {
      for (int j = 0; j <= i; j++) {
        assertThat(p.at(i, j)).isEqualTo(100 * i + j);
        assertThat(p.at(j, i)).isEqualTo(100 * i + j);
      }
    }
  }

  @Test
  void givesTheBitsOfPlainJavaForEachOfItsWorks() {
    Random random = new Random(9);
    for (int size : new int[] {1, 4, 7, 8, 9, 16, 23, 60, 126}) {
      SymmetricMatrix tiles = new TileMatrix(size);
      SymmetricMatrix rows = MatrixProvider.PLAIN.zeros(size);
      double[] ours = new double[SymmetricMatrix.width(size)];
      double[] plain = ours.clone();
      for (int i = 0; i < 100; i++) {
        double[] h = vector(random, size);
        double[] x = vector(random, size);
        if (i % 3 == 0) {
          tiles.subtract(-0.9, h);
          rows.subtract(-0.9, h);
        } else {
          tiles.subtractAndMultiply(0.9, h, x, ours);
          rows.subtractAndMultiply(0.9, h, x, plain);
          assertThat(ours).isEqualTo(plain);
        }
        tiles.multiply(h, ours);
        rows.multiply(h, plain);
        assertThat(ours).isEqualTo(plain);
      }
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          assertThat(tiles.at(i, j)).isEqualTo(rows.at(i, j));
        }
      }
    }
  }

  private static double[] vector(Random random, int size) {
    double[] vector = new double[SymmetricMatrix.width(size)];
    for (int i = 0; i < size; i++) {
      vector[i] = random.nextGaussian();
    }
    return vector;
  }
}
