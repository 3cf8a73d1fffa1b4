package dev.bellwether.portfolio.profit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangedPositionTest {
  private static final ProfitTaker TAKER = new ProfitTaker(ProfitRules.of(ProfitMode.MODERATE));

  /** Bought at 100, has been at 104: guarded at 102.44. */
  private static final ProfitGuard GUARD = new ProfitGuard(false, 100, 104, true, 102.44);

  @Test
  void keepsTheGuardWhenPartIsSold() {
    assertThat(TAKER.changed(GUARD, 10, 4, 100, 103)).isEqualTo(GUARD);
  }

  @Test
  void keepsTheStopWhenSoLittleIsBoughtThatTheGainRemains() {
    // 10 at 100 and 1 at 104 are 100.36 on average; 104 is 3.6 percent above it
    ProfitGuard more = TAKER.changed(GUARD, 10, 11, 1104 / 11.0, 104);

    assertThat(more).isEqualTo(new ProfitGuard(false, 1104 / 11.0, 104, true, 102.44));
  }

  @Test
  void beginsAnewWhenTheGainIsNotThatOfThePositionAnyMore() {
    ProfitGuard more = TAKER.changed(GUARD, 10, 20, 102, 104);

    assertThat(more).isEqualTo(ProfitGuard.begin(false, 102));
  }

  @Test
  void beginsAnewWhenItWasSoldAndBoughtAgainLower() {
    ProfitGuard again = TAKER.changed(GUARD, 10, 10, 98, 102);

    assertThat(again).isEqualTo(ProfitGuard.begin(false, 98));
  }

  @Test
  void followsASplitAndAReverseSplit() {
    assertThat(TAKER.changed(GUARD, 10, 20, 50, 51.5))
        .isEqualTo(new ProfitGuard(false, 50, 52, true, 51.22));
    assertThat(TAKER.changed(GUARD, 10, 1, 1000, 1030))
        .isEqualTo(new ProfitGuard(false, 1000, 1040, true, 1024.4));
  }

  @Test
  void beginsAnewWhenThePositionWasTurnedRound() {
    assertThat(TAKER.changed(GUARD, 10, -10, 104, 104)).isEqualTo(ProfitGuard.begin(true, 104));
  }
}
