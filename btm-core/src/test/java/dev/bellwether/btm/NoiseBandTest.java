package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoiseBandTest {
  @Test
  void standsSigmaAboveAndBelowTheOpenWhenThereIsNoGap() {
    NoiseBand band = NoiseBand.of(200, 200, 0.01, 1);

    assertThat(band.upper()).isCloseTo(202, within(1e-12));
    assertThat(band.lower()).isCloseTo(198, within(1e-12));
  }

  @Test
  void startsFromTheOpenAboveAndThePreviousCloseBelowAfterAGapUp() {
    NoiseBand band = NoiseBand.of(210, 200, 0.01, 1);

    assertThat(band.upper()).isCloseTo(212.1, within(1e-12)); // 210 * 1.01
    assertThat(band.lower()).isCloseTo(198, within(1e-12)); // 200 * 0.99
  }

  @Test
  void startsFromThePreviousCloseAboveAndTheOpenBelowAfterAGapDown() {
    NoiseBand band = NoiseBand.of(190, 200, 0.01, 1);

    assertThat(band.upper()).isCloseTo(202, within(1e-12)); // 200 * 1.01
    assertThat(band.lower()).isCloseTo(188.1, within(1e-12)); // 190 * 0.99
  }

  @Test
  void widensInProportionToTheMultiplier() {
    NoiseBand once = NoiseBand.of(100, 100, 0.004, 1);
    NoiseBand half = NoiseBand.of(100, 100, 0.004, 0.5);
    NoiseBand twice = NoiseBand.of(100, 100, 0.004, 2);

    assertThat(once.upper() - 100).isCloseTo(0.4, within(1e-12));
    assertThat(half.upper() - 100).isCloseTo(0.2, within(1e-12));
    assertThat(twice.upper() - 100).isCloseTo(0.8, within(1e-12));
    assertThat(100 - twice.lower()).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void givesTheBandOfTheFourthOfApril2024() {
    // 14:30, open 523.52 and previous close 519.36 of the data, sigma as published in facts/BTM.md
    NoiseBand band = NoiseBand.of(523.52, 519.36, 0.00221668, 1);

    assertThat(band.upper()).isCloseTo(524.6805, within(5e-5));
    assertThat(band.lower()).isCloseTo(518.2087, within(5e-5));
  }

  @Test
  void isNotANumberWhereAnyInputIsNone() {
    assertThat(NoiseBand.of(Double.NaN, 100, 0.01, 1).upper()).isNaN();
    assertThat(NoiseBand.of(100, Double.NaN, 0.01, 1).lower()).isNaN();
    assertThat(NoiseBand.of(100, 100, Double.NaN, 1).upper()).isNaN();
  }
}
