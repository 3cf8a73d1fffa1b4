package dev.bellwether.portfolio.profit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProfitModeTest {

  @ParameterizedTest
  @EnumSource
  void staysAwayFromThePriceAtLeastAsFarAsItsLeastTrail(ProfitMode mode) {
    assertThat(mode.minTrail()).isPositive().isLessThan(mode.maxTrail());
    assertThat(mode.afternoonFactor()).isBetween(0.0, 1.0);
  }

  @Test
  void waitsLongerTheMoreConservativeItIs() {
    assertThat(ProfitMode.AGGRESSIVE.activation()).isEqualTo(0.02);
    assertThat(ProfitMode.MODERATE.activation()).isEqualTo(0.03);
    assertThat(ProfitMode.CONSERVATIVE.activation()).isEqualTo(0.05);
  }
}
