package dev.bellwether.engine.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HistogramTest {
  @Test
  void sortsAHandWorkedSampleIntoRoundBins() {
    // eight values, quartiles at places 7/4 = 1 and 21/4 = 5: -1 and 3; 2 * 4 / cbrt(8) = 4, up to
    // 5
    double[] values = {-7, -1, 0, 1, 2, 3, 4.9, 5};

    Histogram histogram = Histogram.of("H", values, Unit.RATIO);

    assertThat(histogram.width()).isEqualTo(5);
    assertThat(histogram.from()).isEqualTo(-10);
    assertThat(histogram.counts()).containsExactly(1, 1, 5, 1);
    assertThat(histogram.mean()).isCloseTo(7.9 / 8, within(1e-12));
  }

  @Test
  void leavesOutWhatIsNoNumber() {
    double[] values = {1, Double.NaN, 2, Double.POSITIVE_INFINITY};

    assertThat(Arrays.stream(Histogram.of("H", values, Unit.RATIO).counts()).sum()).isEqualTo(2);
  }

  @Test
  void hasNoBinsWithoutValuesAndOneForEqualValues() {
    assertThat(Histogram.of("H", new double[0], Unit.RATIO).counts()).isEmpty();
    assertThat(Histogram.of("H", new double[] {3, 3, 3}, Unit.RATIO).counts()).containsExactly(3);
    assertThat(Histogram.of("H", new double[] {0, 0}, Unit.RATIO).counts()).containsExactly(2);
  }

  @Test
  void roundsWidthsUpToOneTwoOrFive() {
    assertThat(Histogram.roundUp(1)).isEqualTo(1);
    assertThat(Histogram.roundUp(1.1)).isEqualTo(2);
    assertThat(Histogram.roundUp(0.021)).isCloseTo(0.05, within(1e-15));
    assertThat(Histogram.roundUp(700)).isEqualTo(1000);
  }

  @Test
  void countsEveryValueOnceInAtMostEightyOneBinsWithAnEdgeAtZero() {
    long seed = 20240401;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      double scale = Math.pow(10, random.nextInt(-5, 6));
      int n = random.nextInt(1, 400);
      double[] values =
          random.doubles(n).map(one -> (one - 0.4) * scale * (one > 0.98 ? 50 : 1)).toArray();

      Histogram histogram = Histogram.of("H", values, Unit.RATIO);

      double edges = histogram.from() / histogram.width();
      assertThat(Arrays.stream(histogram.counts()).sum()).as("seed %s", seed).isEqualTo(n);
      assertThat(histogram.counts().length).as("seed %s", seed).isLessThanOrEqualTo(81);
      assertThat(edges).as("seed %s", seed).isCloseTo(Math.rint(edges), within(1e-9));
    }
  }
}
