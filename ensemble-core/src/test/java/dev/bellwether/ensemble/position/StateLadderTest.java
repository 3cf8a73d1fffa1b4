package dev.bellwether.ensemble.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StateLadderTest {

  @ParameterizedTest
  @CsvSource({
    "0.95, BULL_3X_ONLY", "0.68, BULL_3X_ONLY", "0.6799, BASE_BULL_3X", "0.60, BASE_BULL_3X",
    "0.5999, BASE_ONLY", "0.55, BASE_ONLY", "0.5499, CASH_ONLY", "0.49, CASH_ONLY",
    "0.4899, BEAR_1X_ONLY", "0.45, BEAR_1X_ONLY", "0.4499, BEAR_1X_NX", "0.35, BEAR_1X_NX",
    "0.3499, CASH_ONLY", "0.32, CASH_ONLY", "0.3199, BEAR_NX_ONLY", "0.05, BEAR_NX_ONLY",
    "NaN, CASH_ONLY"
  })
  void asBuiltItHasAHoleForStrongShorts(double probability, PositionState state) {
    assertThat(StateLadder.AS_BUILT.state(probability)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "0.68, BULL_3X_ONLY", "0.60, BASE_BULL_3X", "0.55, BASE_ONLY", "0.5499, CASH_ONLY",
    "0.4501, CASH_ONLY", "0.45, BEAR_1X_ONLY", "0.4001, BEAR_1X_ONLY", "0.40, BEAR_1X_NX",
    "0.35, BEAR_1X_NX", "0.3499, BEAR_NX_ONLY", "0.33, BEAR_NX_ONLY", "0.05, BEAR_NX_ONLY",
    "NaN, CASH_ONLY"
  })
  void correctedItGrowsStrongerWithTheSignal(double probability, PositionState state) {
    assertThat(StateLadder.CORRECTED.state(probability)).isEqualTo(state);
  }

  @Test
  void refusesRungsThatDoNotFallToZero() {
    StateLadder.Rung high = new StateLadder.Rung(0.6, PositionState.BASE_ONLY);

    assertThatThrownBy(() -> new StateLadder(List.of(high)))
        .hasMessage("the last rung must be at 0, was at 0.6");
    assertThatThrownBy(() -> new StateLadder(List.of(high, high)))
        .hasMessageStartingWith("rungs must fall");
  }
}
