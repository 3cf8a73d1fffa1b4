package dev.bellwether.btm;

import static dev.bellwether.btm.Variant.CURRENT_BAND_VWAP;
import static dev.bellwether.btm.Variant.OPPOSITE_BAND;
import static dev.bellwether.btm.Variant.VWAP_ONLY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariantTest {
  private static final NoiseBand BAND = new NoiseBand(99, 101);

  @Test
  void goesLongOnlyBeyondBothTheBandAndTheVwap() {
    assertThat(CURRENT_BAND_VWAP.target(102, BAND, 101.5, 0)).isEqualTo(1);
    assertThat(CURRENT_BAND_VWAP.target(102, BAND, 102.5, 0)).isZero();
    assertThat(CURRENT_BAND_VWAP.target(100.9, BAND, 100, 0)).isZero();
  }

  @Test
  void goesShortOnlyBeyondBothTheBandAndTheVwap() {
    assertThat(CURRENT_BAND_VWAP.target(98, BAND, 98.5, 0)).isEqualTo(-1);
    assertThat(CURRENT_BAND_VWAP.target(98, BAND, 97.5, 0)).isZero();
    assertThat(CURRENT_BAND_VWAP.target(99.1, BAND, 100, 0)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void entersNothingAtEquality(Variant variant) {
    assertThat(variant.target(101, BAND, 100, 0)).isZero();
    assertThat(variant.target(99, BAND, 100, 0)).isZero();
  }

  @Test
  void entersNothingWhereThePriceIsTheVwap() {
    assertThat(CURRENT_BAND_VWAP.target(102, BAND, 102, 0)).isZero();
    assertThat(VWAP_ONLY.target(102, BAND, 102, 0)).isZero();
    assertThat(CURRENT_BAND_VWAP.target(98, BAND, 98, 0)).isZero();
    assertThat(VWAP_ONLY.target(98, BAND, 98, 0)).isZero();
  }

  @Test
  void givesAPositionUpAtEquality() {
    assertThat(CURRENT_BAND_VWAP.target(101, BAND, 100, 1)).isZero();
    assertThat(CURRENT_BAND_VWAP.target(102, BAND, 102, 1)).isZero();
    assertThat(CURRENT_BAND_VWAP.target(99, BAND, 100, -1)).isZero();
    assertThat(VWAP_ONLY.target(100, BAND, 100, 1)).isZero();
    assertThat(VWAP_ONLY.target(100, BAND, 100, -1)).isZero();
  }

  @Test
  void forgetsWhatIsHeldWithTheCurrentBand() {
    for (double price : new double[] {97, 98.5, 99.5, 100, 100.5, 101.5, 103}) {
      int flat = CURRENT_BAND_VWAP.target(price, BAND, 100, 0);

      assertThat(CURRENT_BAND_VWAP.target(price, BAND, 100, 1)).isEqualTo(flat);
      assertThat(CURRENT_BAND_VWAP.target(price, BAND, 100, -1)).isEqualTo(flat);
    }
  }

  @Test
  void turnsRoundInOneStepWhenBothBandsAreCrossedInHalfAnHour() {
    assertThat(CURRENT_BAND_VWAP.target(98, BAND, 100, 1)).isEqualTo(-1);
    assertThat(OPPOSITE_BAND.target(98, BAND, 100, 1)).isEqualTo(-1);
    assertThat(VWAP_ONLY.target(98, BAND, 100, 1)).isEqualTo(-1);
  }

  @Test
  void keepsAPositionUntilTheOppositeBandWhateverTheVwap() {
    assertThat(OPPOSITE_BAND.target(99.5, BAND, 105, 1)).isEqualTo(1);
    assertThat(OPPOSITE_BAND.target(99, BAND, 105, 1)).isEqualTo(1); // not below
    assertThat(OPPOSITE_BAND.target(98.99, BAND, 95, 1)).isEqualTo(-1);
    assertThat(OPPOSITE_BAND.target(100.5, BAND, 95, -1)).isEqualTo(-1);
    assertThat(OPPOSITE_BAND.target(101.01, BAND, 105, -1)).isEqualTo(1);
  }

  @Test
  void keepsALongInsideTheBandWhileAboveTheVwap() {
    assertThat(VWAP_ONLY.target(100.5, BAND, 100, 1)).isEqualTo(1);
    assertThat(VWAP_ONLY.target(99.9, BAND, 100, 1)).isZero();
    assertThat(VWAP_ONLY.target(99.5, BAND, 100, -1)).isEqualTo(-1);
    assertThat(VWAP_ONLY.target(100.1, BAND, 100, -1)).isZero();
  }

  @Test
  void leavesTheShortOfTheNinthOfApril2024AtHalfPastTwelve() {
    // Below the lower band but above the VWAP: the VWAP stop must not be undone by a re-entry.
    NoiseBand band = new NoiseBand(517.4433, 521.7);

    assertThat(CURRENT_BAND_VWAP.target(517.26, band, 517.1466, -1)).isZero();
    assertThat(OPPOSITE_BAND.target(517.26, band, 517.1466, -1)).isEqualTo(-1);
  }

  @Test
  void leavesTheLongOfTheTwentiethOfJanuary2022AtTheVwapAndStaysOut() {
    // The paper's figure 5(b), read off: long at 10:00; at 13:00 the price meets the VWAP (456.8)
    // while the band is at 455.2; at 13:30 it is still above the band but below the VWAP.
    int atTen = CURRENT_BAND_VWAP.target(456.7, new NoiseBand(449, 455.0), 455.6, 0);
    int atOne = CURRENT_BAND_VWAP.target(456.75, new NoiseBand(448, 455.2), 456.8, atTen);
    int halfPast = CURRENT_BAND_VWAP.target(455.8, new NoiseBand(448, 455.2), 456.8, atOne);

    assertThat(atTen).isEqualTo(1);
    assertThat(atOne).isZero();
    assertThat(halfPast).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void entersNothingWhereTheBandIsNotKnown(Variant variant) {
    NoiseBand unknown = new NoiseBand(Double.NaN, Double.NaN);

    assertThat(variant.target(100, unknown, 99, 0)).isZero();
    assertThat(variant.target(100, unknown, 101, 0)).isZero();
  }
}
