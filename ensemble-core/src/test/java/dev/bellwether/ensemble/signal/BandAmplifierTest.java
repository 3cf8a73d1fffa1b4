package dev.bellwether.ensemble.signal;

import static dev.bellwether.ensemble.signal.BandAmplifier.amplified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class BandAmplifierTest {
  private static final double JUST_ABOVE = Math.nextUp(0.5);
  private static final double JUST_BELOW = Math.nextDown(0.5);

  @Test
  void meetsTheVectorsOnTheLongSide() {
    assertThat(amplified(JUST_ABOVE, 0)).isCloseTo(0.65, within(1e-9));
    // 0.5 + 0.1 (1 - 0.0999 / 0.3) + 0.05
    assertThat(amplified(JUST_ABOVE, 0.0999)).isCloseTo(0.6167, within(1e-9));
    assertThat(amplified(JUST_ABOVE, 0.10)).isCloseTo(0.5 + 0.1 * (2.0 / 3), within(1e-9));
    assertThat(amplified(JUST_ABOVE, 0.15)).isCloseTo(0.55, within(1e-9));
    assertThat(amplified(JUST_ABOVE, 0.31)).isEqualTo(JUST_ABOVE);
    assertThat(amplified(JUST_ABOVE, 0.9)).isEqualTo(JUST_ABOVE);
  }

  @Test
  void meetsTheVectorsOnTheShortSide() {
    assertThat(amplified(JUST_BELOW, 1)).isCloseTo(0.35, within(1e-9)).isLessThan(0.35 + 1e-12);
    assertThat(amplified(JUST_BELOW, 0.85)).isCloseTo(0.45, within(1e-9));
    assertThat(amplified(JUST_BELOW, 0.69)).isEqualTo(JUST_BELOW);
    assertThat(amplified(JUST_BELOW, 0)).isEqualTo(JUST_BELOW);
  }

  @Test
  void leavesOneHalfAloneAndStaysWithinItsBounds() {
    assertThat(amplified(0.5, 0)).isEqualTo(0.5);
    assertThat(amplified(0.5, 1)).isEqualTo(0.5);
    assertThat(amplified(0.93, 0)).isEqualTo(0.95);
    assertThat(amplified(0.06, 1)).isEqualTo(0.05);
    assertThat(amplified(0.6, Double.NaN)).isEqualTo(0.6);
  }

  @Test
  void knowsThePlaceInTheBandOfTwentyCloses() {
    BandAmplifier band = new BandAmplifier();
    for (int i = 0; i < 19; i++) {
      band.add(i % 2 == 0 ? 99 : 101);
      assertThat(band.position()).isNaN();
    }

    band.add(101);

    // ten of each: mean 100, deviation 1, band 98 to 102
    assertThat(band.position()).isCloseTo(0.75, within(1e-12));
    for (int i = 0; i < 20; i++) {
      band.add(100);
    }
    assertThat(band.position()).isNaN();
  }
}
