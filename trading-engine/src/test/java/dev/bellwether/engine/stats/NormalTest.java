package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected values: SciPy 1.17.1, {@code scipy.stats.norm}. */
class NormalTest {
  @ParameterizedTest
  @CsvSource({
    "-10, 7.61985302416047e-24",
    "-5, 2.866515718791933e-07",
    "-3.0001, 0.0013494549132607172",
    "-3, 0.0013498980316300933",
    "-2.9999, 0.001350341282954925",
    "-1.5, 0.06680720126885807",
    "-0.1, 0.460172162722971",
    "0, 0.5",
    "0.5, 0.6914624612740131",
    "1, 0.8413447460685429",
    "1.96, 0.9750021048517795",
    "2.5, 0.9937903346742238",
    "3.5, 0.9997673709209645",
    "6, 0.9999999990134123",
  })
  void knowsProbabilitiesToTwelveDigits(double x, double probability) {
    assertThat(Normal.probability(x)).isCloseTo(probability, withinPercentage(1e-10));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-300, -37.0470962993612",
    "1e-20, -9.262340089798409",
    "1e-06, -4.753424308822899",
    "0.001, -3.090232306167813",
    "0.025, -1.9599639845400545",
    "0.25, -0.6744897501960817",
    "0.6, 0.2533471031357997",
    "0.975, 1.959963984540054",
    "0.99, 2.3263478740408408",
  })
  void knowsQuantilesToTwelveDigits(double probability, double x) {
    assertThat(Normal.quantile(probability)).isCloseTo(x, withinPercentage(1e-10));
  }

  @Test
  void knowsTheMiddleAndTheEnds() {
    assertThat(Normal.quantile(0.5)).isCloseTo(0, within(1e-16));
    assertThat(Normal.probability(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Normal.probability(Double.POSITIVE_INFINITY)).isOne();
  }

  @Test
  void risesAndUndoesItself() {
    for (double x = -8; x < 8; x += 0.01) {
      assertThat(Normal.probability(x + 0.01)).isGreaterThanOrEqualTo(Normal.probability(x));
    }
    for (double p = 0.001; p < 1; p += 0.001) {
      assertThat(Normal.probability(Normal.quantile(p))).isCloseTo(p, within(1e-14));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void refusesWhatIsNoProbability(double probability) {
    assertThatThrownBy(() -> Normal.quantile(probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability must be above 0 and below 1, was " + probability);
  }
}
