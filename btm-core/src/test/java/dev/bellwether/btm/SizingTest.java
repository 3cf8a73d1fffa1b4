package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.btm.LeverageLadder.Rung;
import org.junit.jupiter.api.Test;

class SizingTest {
  private static final VolatilityTarget TARGET = new VolatilityTarget(0.02, 4);

  @Test
  void fixedNeedsNoVolatility() {
    assertThat(Sizing.FIXED.leverage(TARGET, Double.NaN)).isEqualTo(1);
    assertThat(Sizing.FIXED.rung(1)).isEqualTo(new Rung(1, 1));
  }

  @Test
  void dynamicTakesTheLeverageAsItIs() {
    assertThat(Sizing.DYNAMIC.leverage(TARGET, 0.0055)).isEqualTo(0.02 / 0.0055);
    assertThat(Sizing.DYNAMIC.leverage(TARGET, Double.NaN)).isNaN();
    assertThat(Sizing.DYNAMIC.rung(3.6)).isEqualTo(new Rung(1, 3.6));
  }

  @Test
  void fundsReachNoFurtherThanThree() {
    assertThat(Sizing.ETF.leverage(TARGET, 0.0055)).isEqualTo(3);
    assertThat(Sizing.ETF_EXACT.leverage(TARGET, 0.0055)).isEqualTo(3);
    assertThat(Sizing.ETF.leverage(TARGET, 0.01)).isEqualTo(2);
  }
}
