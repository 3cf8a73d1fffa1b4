package dev.bellwether.ensemble.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProbabilityMapTest {

  @ParameterizedTest
  @CsvSource({
    "0,      0.5",
    "0.0001, 0.50199998",
    "0.0005, 0.50999792",
    "0.0010, 0.51998335",
    "0.0025, 0.54974120",
    "-0.0010, 0.48001665",
    "0.01,   0.68484686",
    "-0.05,  0.10535428"
  })
  void meetsTheVectors(double forecast, double probability) {
    assertThat(ProbabilityMap.SQUASHED.probability(forecast)).isCloseTo(probability, within(1e-8));
  }

  /** What a forecast needs to cross a rung by itself, basis points. */
  @ParameterizedTest
  @CsvSource({
    "25.13, 0.55",
    "51.08, 0.60",
    "96.94, 0.68",
    "-5.00, 0.49",
    "-25.13, 0.45",
    "-78.85, 0.35"
  })
  void needsThisMuchForARung(double basisPoints, double rung) {
    assertThat(ProbabilityMap.SQUASHED.probability(basisPoints / 1e4))
        .isCloseTo(rung, within(1e-5));
  }

  @Test
  void canBeSwitchedToAStraightLine() {
    // 0.5 + 0.4 * 50 * 0.001
    assertThat(ProbabilityMap.STRAIGHT.probability(0.001)).isCloseTo(0.52, within(1e-12));
    assertThat(ProbabilityMap.STRAIGHT.probability(0.5)).isEqualTo(0.95);
    assertThat(ProbabilityMap.STRAIGHT.probability(-0.5)).isEqualTo(0.05);
  }

  @Test
  void saysOneHalfWhereThereIsNoForecast() {
    assertThat(ProbabilityMap.SQUASHED.probability(Double.NaN)).isEqualTo(0.5);
  }
}
