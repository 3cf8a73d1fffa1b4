package dev.bellwether.ensemble.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class RecursiveLeastSquaresTest {
  /** The facts' vectors: forgetting 0.995, initial variance 100, ridge 0.01, nothing adaptive. */
  private static final LeastSquaresRules PLAIN =
      new LeastSquaresRules(0.995, 100, 0.01, false, Double.POSITIVE_INFINITY, 0);

  @Test
  void meetsTheVectorsOfThreeSteps() {
    RecursiveLeastSquares model = new RecursiveLeastSquares(2, PLAIN);

    step(model, new double[] {1, 2}, 0.5, 0.5);
    holds(model, 0.0997994000, 0.1995988100, 80.44233102, -40.12036310, 20.26178637);
    assertThat(model.confidence(new double[] {1, 2})).isCloseTo(0.49900099, within(1e-8));

    step(model, new double[] {2, -1}, -0.25, -0.25);
    holds(model, -0.000001001, 0.249499009, 0.20180906, 0.00040443, 0.20241570);
    assertThat(model.confidence(new double[] {2, -1})).isCloseTo(0.49899974, within(1e-8));

    step(model, new double[] {1, 1}, 0.1, -0.1494980075);
    holds(model, -0.02144057, 0.22799512, 0.17367793, -0.02882622, 0.17411249);
    assertThat(model.confidence(new double[] {1, 1})).isCloseTo(0.64992268, within(1e-8));
  }

  private static void step(RecursiveLeastSquares model, double[] x, double y, double error) {
    assertThat(y - model.predict(x)).isCloseTo(error, within(1e-9));
    assertThat(model.update(x, y)).isTrue();
  }

  private static void holds(
      RecursiveLeastSquares m, double t0, double t1, double p00, double p01, double p11) {
    assertThat(m.weight(0)).isCloseTo(t0, within(1e-8));
    assertThat(m.weight(1)).isCloseTo(t1, within(1e-8));
    assertThat(m.uncertainty(0, 0)).isCloseTo(p00, within(1e-8));
    assertThat(m.uncertainty(0, 1)).isCloseTo(p01, within(1e-8));
    assertThat(m.uncertainty(1, 0)).isEqualTo(m.uncertainty(0, 1));
    assertThat(m.uncertainty(1, 1)).isCloseTo(p11, within(1e-8));
  }

  @Test
  void equalsTheSlowFormWithFullMatrices() {
    Random random = new Random(7);
    RecursiveLeastSquares fast = new RecursiveLeastSquares(7, PLAIN);
    SlowLeastSquares slow = new SlowLeastSquares(7, 0.995, 100, 0.01);

    for (int i = 0; i < 2_000; i++) {
      double[] x = random.doubles(7, -1, 1).toArray();
      double y = 0.3 * x[0] - 0.7 * x[3] + 0.01 * random.nextGaussian();
      fast.update(x, y);
      slow.update(x, y);
    }

    for (int i = 0; i < 7; i++) {
      assertThat(fast.weight(i)).isCloseTo(slow.weight(i), within(1e-9));
      for (int j = 0; j < 7; j++) {
        assertThat(fast.uncertainty(i, j)).isCloseTo(slow.uncertainty(i, j), within(1e-9));
      }
    }
  }

  /**
   * P3: a direction that is never seen grows as forgetting^-t and would overflow after some 142,000
   * updates; here two of six are always 0 and one is a copy.
   */
  @Test
  void staysSoundOverFiveMillionUpdatesWithDirectionsNeverSeen() {
    Random random = new Random(11);
    RecursiveLeastSquares model = new RecursiveLeastSquares(6, PLAIN);
    double[] x = new double[6];

    for (int i = 0; i < 5_000_000; i++) {
      x[0] = 2 * random.nextDouble() - 1;
      x[1] = 2 * random.nextDouble() - 1;
      x[2] = x[1];
      x[3] = i % 1_000_000 < 1_000 ? random.nextDouble() : 0;
      model.update(x, 0.5 * x[0] - 0.2 * x[1]);
    }

    assertThat(model.resets()).isZero();
    assertThat(model.refused()).isZero();
    assertThat(model.trace()).isFinite().isBetween(0.0, 600.0);
    assertThat(model.weight(0)).isCloseTo(0.5, within(1e-6));
    assertThat(model.weight(1) + model.weight(2)).isCloseTo(-0.2, within(1e-6));
    for (int i = 0; i < 6; i++) {
      assertThat(model.uncertainty(i, i)).isBetween(0.0, 100.0);
      for (int j = 0; j < i; j++) {
        assertThat(model.uncertainty(i, j)).isEqualTo(model.uncertainty(j, i));
      }
    }
    assertPositive(model, random);
  }

  private static void assertPositive(RecursiveLeastSquares model, Random random) {
    for (int i = 0; i < 10_000; i++) {
      double[] z = random.doubles(6, -1, 1).toArray();
      double form = 0;
      for (int r = 0; r < 6; r++) {
        for (int c = 0; c < 6; c++) {
          form += z[r] * model.uncertainty(r, c) * z[c];
        }
      }
      assertThat(form).isPositive();
    }
  }

  @Test
  void learnsAnewWhatWasLongForgottenWhenADirectionComesBack() {
    RecursiveLeastSquares model = new RecursiveLeastSquares(2, PLAIN);
    Random random = new Random(3);

    for (int i = 0; i < 300_000; i++) {
      double a = random.nextGaussian();
      model.update(new double[] {a, 0}, a);
    }
    for (int i = 0; i < 50; i++) {
      double b = random.nextGaussian();
      model.update(new double[] {0, b}, -2 * b);
    }

    assertThat(model.weight(0)).isCloseTo(1, within(1e-6));
    assertThat(model.weight(1)).isCloseTo(-2, within(1e-3));
  }

  /** P7: one bad tick must not corrupt the weights. */
  @Test
  void refusesWhatIsNotFiniteAndBringsInOutliers() {
    LeastSquaresRules rules = new LeastSquaresRules(0.995, 100, 0.01, false, 8, 0);
    RecursiveLeastSquares model = new RecursiveLeastSquares(1, rules);
    RecursiveLeastSquares same = new RecursiveLeastSquares(1, rules);
    for (int i = 0; i < 100; i++) {
      double y = i % 2 == 0 ? 0.001 : -0.001;
      model.update(new double[] {1}, y);
      same.update(new double[] {1}, y);
    }

    assertThat(model.update(new double[] {Double.NaN}, 0.1)).isFalse();
    assertThat(model.update(new double[] {1}, Double.POSITIVE_INFINITY)).isFalse();
    // the labels' deviation is 0.001: 5 is brought in to 0.008
    model.update(new double[] {1}, 5);
    same.update(new double[] {1}, 0.008);

    assertThat(model.refused()).isEqualTo(2);
    assertThat(model.weight(0)).isEqualTo(same.weight(0));
  }

  @Test
  void forgetsMoreSlowlyWhereLabelsHardlyMoveAndNotAtAllFasterThanItsBounds() {
    LeastSquaresRules rules = new LeastSquaresRules(0.995, 100, 0.01, true, 8, 0);
    RecursiveLeastSquares calm = new RecursiveLeastSquares(1, rules);
    RecursiveLeastSquares wild = new RecursiveLeastSquares(1, rules);
    RecursiveLeastSquares still = new RecursiveLeastSquares(1, rules);

    for (int i = 0; i < 1_000; i++) {
      int sign = i % 2 == 0 ? 1 : -1;
      calm.update(new double[] {1}, sign * 0.0004);
      wild.update(new double[] {1}, sign * 0.02);
      still.update(new double[] {1}, 0);
    }

    // 0.995 - 0.005 ln 0.4 = 0.99958, above the bound; 0.995 - 0.005 ln 20 = 0.98, below it
    assertThat(calm.forgetting()).isCloseTo(0.999, within(1e-6));
    assertThat(wild.forgetting()).isCloseTo(0.990, within(1e-6));
    assertThat(still.forgetting()).isCloseTo(0.999, within(1e-6));
  }

  /** A4: the learned weights, the spread of labels and the forgetting are all kept. */
  @Test
  void whatIsRestoredGoesOnToTheBit() {
    LeastSquaresRules rules = new LeastSquaresRules(0.995, 100, 0.01, true, 8, 20);
    Random random = new Random(5);
    RecursiveLeastSquares model = new RecursiveLeastSquares(9, rules);
    for (int i = 0; i < 517; i++) {
      model.update(random.doubles(9, -3, 3).toArray(), random.nextGaussian() / 1000);
    }
    StateWriter saved = new StateWriter();
    model.save(saved);
    RecursiveLeastSquares other = new RecursiveLeastSquares(9, rules);
    StateReader from = new StateReader(saved.words());
    other.restore(from);
    from.end();

    for (int i = 0; i < 300; i++) {
      double[] x = random.doubles(9, -3, 3).toArray();
      double y = random.nextGaussian() / 1000;
      assertThat(other.predict(x)).isEqualTo(model.predict(x));
      assertThat(other.confidence(x)).isEqualTo(model.confidence(x));
      model.update(x, y);
      other.update(x, y);
    }
    assertThat(other.trace()).isEqualTo(model.trace());
    assertThat(other.forgetting()).isEqualTo(model.forgetting());
  }

  @Test
  void horizonsForgetAsTheOriginalsDo() {
    // 0.995 + 0.001 ln h
    assertThat(LeastSquaresRules.forgettingOf(1)).isEqualTo(0.995);
    assertThat(LeastSquaresRules.forgettingOf(5)).isCloseTo(0.99661, within(5e-6));
    assertThat(LeastSquaresRules.forgettingOf(10)).isCloseTo(0.99730, within(5e-6));
  }

  @Test
  void refusesRulesThatMakeNoSense() {
    assertThatThrownBy(() -> PLAIN.withForgetting(1.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("forgetting must be above 0 and at most 1, was 1.1");
    assertThatThrownBy(() -> PLAIN.withForgetting(Double.NaN)).hasMessageContaining("NaN");
  }
}
