package dev.bellwether.portfolio.profit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosingExitTest {
  private static final ProfitRules RULES = ProfitRules.of(ProfitMode.MODERATE);

  @Test
  void sellsASmallWinnerFromFiveMinutesBeforeTheClose() {
    Trace trace = Trace.of(RULES, 100);

    assertThat(trace.at("15:54:59.999", 102).decision()).isEqualTo(ProfitDecision.WAIT);
    assertThat(trace.at("15:55", 102).decision()).isEqualTo(ProfitDecision.EXIT_BEFORE_CLOSE);
    assertThat(trace.at("15:59:59.999", 102).decision())
        .isEqualTo(ProfitDecision.EXIT_BEFORE_CLOSE);
  }

  /** 101 / 100 - 1 is 0.010000000000000009 to a computer; it is one percent to people. */
  @Test
  void leavesWhatHasGainedNoMoreThanOnePercent() {
    Trace trace = Trace.of(RULES, 100);

    assertThat(trace.at("15:55", 101).decision()).isEqualTo(ProfitDecision.WAIT);
    assertThat(trace.at("15:56", 98).decision()).isEqualTo(ProfitDecision.WAIT);
    assertThat(trace.at("15:57", 101.01).decision()).isEqualTo(ProfitDecision.EXIT_BEFORE_CLOSE);
  }

  @Test
  void leavesGuardedPositionsUnlessAskedTo() {
    Trace kept = Trace.of(RULES, 100);
    Trace sold = Trace.of(RULES.closingGuarded(), 100);

    kept.at("15:00", 104);
    sold.at("15:00", 104);

    assertThat(kept.at("15:55", 104).decision()).isEqualTo(ProfitDecision.KEEP);
    assertThat(sold.at("15:55", 104).decision()).isEqualTo(ProfitDecision.EXIT_BEFORE_CLOSE);
  }

  @Test
  void beginsEarlierOnHalfDaysOnWhichNoTrailIsShortened() {
    Trace trace = Trace.halfDay(RULES, 100);

    assertThat(trace.at("12:54:59", 102).decision()).isEqualTo(ProfitDecision.WAIT);
    assertThat(trace.at("12:54:59", 102).trail()).isEqualTo(0.015);
    assertThat(trace.at("12:55", 102).decision()).isEqualTo(ProfitDecision.EXIT_BEFORE_CLOSE);
    assertThat(trace.at("13:00", 102).decision()).isEqualTo(ProfitDecision.CLOSED);
  }

  @Test
  void mirrorsAShortPosition() {
    Trace trace = Trace.shortAt(ProfitMode.MODERATE, 100);

    assertThat(trace.at("15:55", 102).decision()).isEqualTo(ProfitDecision.WAIT);
    assertThat(trace.at("15:56", 98).decision()).isEqualTo(ProfitDecision.EXIT_BEFORE_CLOSE);
  }
}
