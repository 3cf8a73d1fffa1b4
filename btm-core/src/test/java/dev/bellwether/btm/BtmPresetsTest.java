package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BtmPresetsTest {
  @ParameterizedTest
  @CsvSource({
    // facts/BTM.md section 4: cap, target, lookback, multiplier
    "paper,        DYNAMIC, 4, 0.02,  14, 1.0, CLOSE",
    "paper-fixed,  FIXED,   4, 0.02,  14, 1.0, CLOSE",
    "default,      ETF,     3, 0.02,  14, 1.0, MOC",
    "conservative, ETF,     2, 0.015, 21, 0.8, MOC",
    "aggressive,   ETF,     3, 0.025, 10, 1.2, MOC",
    "live,         ETF,     2, 0.015, 14, 1.0, MOC",
  })
  void haveTheListedValues(
      String name,
      Sizing sizing,
      double cap,
      double target,
      int lookback,
      double multiplier,
      ExitMode exit) {
    BtmParameters preset = BtmPresets.byName().get(name);

    assertThat(preset.sizing()).isEqualTo(sizing);
    assertThat(preset.leverageCap()).isEqualTo(cap);
    assertThat(preset.targetVolatility()).isEqualTo(target);
    assertThat(preset.lookback()).isEqualTo(lookback);
    assertThat(preset.bandMultiplier()).isEqualTo(multiplier);
    assertThat(preset.exit()).isEqualTo(exit);
    assertThat(preset.variant()).isEqualTo(Variant.CURRENT_BAND_VWAP);
    assertThat(preset.volatilityLookback()).isEqualTo(14);
    assertThat(preset.volatilityLag()).isEqualTo(1);
    assertThat(preset.cashBuffer()).isZero();
  }

  @Test
  void areListedThePaperFirst() {
    assertThat(BtmPresets.byName().keySet())
        .containsExactly("paper", "paper-fixed", "default", "conservative", "aggressive", "live");
  }
}
