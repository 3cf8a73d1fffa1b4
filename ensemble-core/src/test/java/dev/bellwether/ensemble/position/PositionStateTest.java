package dev.bellwether.ensemble.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PositionStateTest {

  @Test
  void keepsTheNamesOfTheOriginalLogs() {
    assertThat(PositionState.values())
        .extracting(Enum::name)
        .containsExactly(
            "CASH_ONLY",
            "BASE_ONLY",
            "BULL_3X_ONLY",
            "BASE_BULL_3X",
            "BEAR_1X_ONLY",
            "BEAR_NX_ONLY",
            "BEAR_1X_NX",
            "INVALID");
  }
}
