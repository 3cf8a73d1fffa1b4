package dev.bellwether.ensemble.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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

  /** D4: what is held names the state, whichever of the 16 subsets it is. */
  @Test
  void isInferredFromEverySubsetOfTheFourFunds() {
    Map<Integer, PositionState> known =
        Map.of(
            0, PositionState.CASH_ONLY,
            1, PositionState.BASE_ONLY,
            2, PositionState.BULL_3X_ONLY,
            3, PositionState.BASE_BULL_3X,
            4, PositionState.BEAR_1X_ONLY,
            8, PositionState.BEAR_NX_ONLY,
            12, PositionState.BEAR_1X_NX);

    for (int funds = 0; funds < 16; funds++) {
      assertThat(PositionState.holding(funds))
          .as("funds %s", funds)
          .isEqualTo(known.getOrDefault(funds, PositionState.INVALID));
    }
    assertThat(PositionState.holding(-1)).isEqualTo(PositionState.INVALID);
  }

  @Test
  void hasTheExposuresOfTheFamily() {
    FundSet spy = FundSet.SPY;

    assertThat(spy.exposure(PositionState.CASH_ONLY)).isZero();
    assertThat(spy.exposure(PositionState.BASE_ONLY)).isEqualTo(1);
    assertThat(spy.exposure(PositionState.BULL_3X_ONLY)).isEqualTo(3);
    assertThat(spy.exposure(PositionState.BASE_BULL_3X)).isEqualTo(2);
    assertThat(spy.exposure(PositionState.BEAR_1X_ONLY)).isEqualTo(-1);
    assertThat(spy.exposure(PositionState.BEAR_NX_ONLY)).isEqualTo(-2);
    assertThat(spy.exposure(PositionState.BEAR_1X_NX)).isEqualTo(-1.5);
    assertThat(spy.exposure(PositionState.INVALID)).isNaN();
  }

  @Test
  void isFoundByItsNumber() {
    for (PositionState state : PositionState.values()) {
      assertThat(PositionState.of(state.code())).isEqualTo(state);
    }
  }
}
