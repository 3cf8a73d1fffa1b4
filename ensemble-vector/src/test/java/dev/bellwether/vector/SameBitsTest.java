package dev.bellwether.vector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.ensemble.learn.LeastSquaresRules;
import dev.bellwether.ensemble.learn.MatrixProvider;
import dev.bellwether.ensemble.learn.RecursiveLeastSquares;
import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Learners with either arithmetic, one beside the other: compared are all bits that they keep. */
final class SameBitsTest {
  private static final MatrixProvider VECTOR = new VectorMatrices();
  private static final LeastSquaresRules RULES =
      new LeastSquaresRules(0.995, 100, 0.01, true, 8, 20);

  private final Random random = new Random(20261121);

  @Test
  void atEverySizeWhateverTheWidthOfARegister() {
    for (int size = 1; size <= 34; size++) {
      Pair pair = new Pair(size);
      for (int i = 0; i < 60; i++) {
        pair.learn(random.doubles(size, -3, 3).toArray(), random.nextGaussian() / 1000);
      }
      pair.isEqual();
    }
  }

  @Test
  void atTheSizesOfTheEnsembleOverAThousandUpdates() {
    for (int size : new int[] {60, 126}) {
      Pair pair = new Pair(size);
      for (int i = 0; i < 1_000; i++) {
        pair.learn(random.doubles(size, -3, 3).toArray(), random.nextGaussian() / 1000);
        pair.agreesOn(random.doubles(size, -3, 3).toArray());
      }
      pair.isEqual();
    }
  }

  /** A third of the inputs is always 0, so that their variances are capped at every update. */
  @Test
  void whereVariancesAreCapped() {
    Pair pair = new Pair(21);
    for (int i = 0; i < 2_000; i++) {
      double[] x = random.doubles(21, -1, 1).toArray();
      for (int j = 0; j < 21; j += 3) {
        x[j] = i % 500 == 499 ? x[j] : 0;
      }
      pair.learn(x, x[1] - 0.5 * x[4]);
    }

    assertThat(pair.plain.uncertainty(0, 0)).isGreaterThan(1);
    pair.isEqual();
  }

  /** The spread of inputs near 1e160 is infinite: learning begins anew. */
  @Test
  void whereLearningBeginsAnewAndWhereInputsAreRefused() {
    Pair pair = new Pair(13);
    for (int i = 0; i < 300; i++) {
      double[] x = random.doubles(13, -1, 1).toArray();
      x[5] = i % 97 == 50 ? 1e160 : i % 89 == 20 ? Double.NaN : x[5];
      pair.learn(x, random.nextGaussian());
    }

    assertThat(pair.plain.resets()).isEqualTo(3);
    assertThat(pair.plain.refused()).isEqualTo(4);
    pair.isEqual();
  }

  @Test
  void whatOneSavedTheOtherGoesOnWith() {
    Pair pair = new Pair(27);
    for (int round = 0; round < 20; round++) {
      for (int i = 0; i < 17; i++) {
        pair.learn(random.doubles(27, -2, 2).toArray(), random.nextGaussian());
      }
      pair = pair.exchanged();
    }
    pair.isEqual();
  }

  /** One learner of each kind. */
  private static final class Pair {
    private final int size;
    private final RecursiveLeastSquares plain;
    private final RecursiveLeastSquares vector;

    Pair(int size) {
      this.size = size;
      this.plain = new RecursiveLeastSquares(size, RULES, MatrixProvider.PLAIN);
      this.vector = new RecursiveLeastSquares(size, RULES, VECTOR);
    }

    void learn(double[] x, double y) {
      assertThat(vector.update(x, y)).isEqualTo(plain.update(x, y));
    }

    void agreesOn(double[] x) {
      assertThat(vector.predict(x)).isEqualTo(plain.predict(x));
      assertThat(vector.confidence(x)).isEqualTo(plain.confidence(x));
    }

    void isEqual() {
      assertThat(words(vector)).as("size %d", size).isEqualTo(words(plain));
      assertThat(vector.trace()).isEqualTo(plain.trace());
    }

    Pair exchanged() {
      Pair next = new Pair(size);
      next.vector.restore(new StateReader(words(plain)));
      next.plain.restore(new StateReader(words(vector)));
      return next;
    }

    private static long[] words(RecursiveLeastSquares model) {
      StateWriter to = new StateWriter();
      model.save(to);
      return to.words();
    }
  }
}
