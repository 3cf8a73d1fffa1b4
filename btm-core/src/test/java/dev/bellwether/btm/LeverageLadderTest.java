package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.btm.LeverageLadder.Rung;
import dev.bellwether.market.data.Symbol;
import org.junit.jupiter.api.Test;

class LeverageLadderTest {
  @Test
  void takesTheHigherFundFromExactlyHalfwayOn() {
    assertThat(Rung.nearest(2.5)).isEqualTo(new Rung(3, 1));
    assertThat(Rung.nearest(Math.nextDown(2.5))).isEqualTo(new Rung(2, 1));
    assertThat(Rung.nearest(1.5)).isEqualTo(new Rung(2, 1));
    assertThat(Rung.nearest(Math.nextDown(1.5))).isEqualTo(new Rung(1, 1));
    assertThat(Rung.nearest(3)).isEqualTo(new Rung(3, 1));
    assertThat(Rung.nearest(1)).isEqualTo(new Rung(1, 1));
  }

  @Test
  void holdsAFractionOfTheOneFoldFundBelowLeverageOne() {
    assertThat(Rung.nearest(0.7)).isEqualTo(new Rung(1, 0.7));
    assertThat(Rung.nearest(0.3)).isEqualTo(new Rung(1, 0.3));
    assertThat(Rung.exact(0.3)).isEqualTo(new Rung(1, 0.3));
  }

  @Test
  void reachesTheLeverageExactlyWithTheSmallestFundThatCan() {
    assertThat(Rung.exact(1)).isEqualTo(new Rung(1, 1));
    assertThat(Rung.exact(1.2).multiple()).isEqualTo(2);
    assertThat(Rung.exact(1.2).fraction()).isCloseTo(0.6, within(1e-15));
    assertThat(Rung.exact(2)).isEqualTo(new Rung(2, 1));
    assertThat(Rung.exact(2.4).multiple()).isEqualTo(3);
    assertThat(Rung.exact(2.4).fraction()).isCloseTo(0.8, within(1e-15));
    assertThat(Rung.exact(3)).isEqualTo(new Rung(3, 1));
    assertThat(Rung.exact(7)).isEqualTo(new Rung(3, 1));
  }

  @Test
  void namesTheFundsOnTheSandP500() {
    LeverageLadder ladder = LeverageLadder.SP500;

    assertThat(ladder.fund(-3)).isEqualTo(Symbol.of("SPXS"));
    assertThat(ladder.fund(-2)).isEqualTo(Symbol.of("SDS"));
    assertThat(ladder.fund(-1)).isEqualTo(Symbol.of("SPDN"));
    assertThat(ladder.fund(1)).isEqualTo(Symbol.of("SPY"));
    assertThat(ladder.fund(2)).isEqualTo(Symbol.of("SPUU"));
    assertThat(ladder.fund(3)).isEqualTo(Symbol.of("SPXL"));
    assertThat(ladder.funds()).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void hasNoFundForZeroOrBeyondThree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeverageLadder.SP500.fund(0))
        .withMessage("multiple must be -3 to 3 and not 0, was 0");
    assertThatIllegalArgumentException().isThrownBy(() -> LeverageLadder.SP500.fund(4));
  }

  @Test
  void refusesTheSameFundTwice() {
    Symbol one = Symbol.of("SPY");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LeverageLadder(one, one, one, one, one, one))
        .withMessage("the six funds of a ladder must be six symbols");
  }
}
