package dev.bellwether.portfolio.rebalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.portfolio.rebalance.AccountGuard.Rules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccountGuardTest {
  private static final ExchangeCalendar CALENDAR = NyseCalendar.create();
  private static final Rules RULES = new Rules(0.05, 5);

  // a Monday; Thursday of that week is a holiday
  private static final LocalDate MONDAY = LocalDate.of(2024, 7, 1);

  private static AccountGuard asked(AccountGuard guard, double equity, int day) {
    return guard.next(RULES, equity, LocalDate.of(2024, 7, day), CALENDAR);
  }

  @Test
  void doesNotActAboveItsLimit() {
    AccountGuard guard = asked(asked(AccountGuard.fresh(), 100, 1), 95.01, 2);

    assertThat(guard.restUntil()).isEmpty();
    assertThat(guard.peak()).isEqualTo(100);
  }

  @Test
  void sellsAtItsLimitExactlyAndRestsForSessionsNotDays() {
    AccountGuard guard = asked(asked(AccountGuard.fresh(), 100, 1), 95, 2);

    // sessions after Tuesday the 2nd: 3, 5, 8, 9, 10; the 4th is a holiday
    assertThat(guard.restUntil()).contains(LocalDate.of(2024, 7, 10));
    assertThat(guard.rest(95))
        .contains(
            "the account stands 5 % below its peak: all is sold, and nothing is bought before the"
                + " plan of 2024-07-10");
  }

  @Test
  void restsThroughWhateverTheEquityDoes() {
    AccountGuard guard = asked(asked(AccountGuard.fresh(), 100, 1), 95, 2);

    assertThat(asked(asked(guard, 120, 3), 130, 9).restUntil()).isPresent();
  }

  @Test
  void beginsAnewWithTheEquityOfTheDayOnWhichTheRestEnds() {
    AccountGuard resting = asked(asked(AccountGuard.fresh(), 100, 1), 90, 2);

    AccountGuard anew = asked(resting, 89, 10);

    assertThat(anew.restUntil()).isEmpty();
    assertThat(anew.peak()).isEqualTo(89);
    assertThat(asked(anew, 85, 11).restUntil()).as("the old peak is forgotten").isEmpty();
    assertThat(asked(anew, 84.55, 11).restUntil()).as("5 % of 89").isPresent();
  }

  @Test
  void answersTheSameOnTheSameDate() {
    AccountGuard first = asked(AccountGuard.fresh(), 100, 1);

    assertThat(first.next(RULES, 10, MONDAY, CALENDAR)).isSameAs(first);
  }

  @Test
  void hasNoOpinionOnAnEmptyAccount() {
    assertThat(asked(asked(AccountGuard.fresh(), 0, 1), 0, 2).restUntil()).isEmpty();
  }

  @Test
  void refusesToGoBackInTime() {
    AccountGuard guard = asked(AccountGuard.fresh(), 100, 2);

    assertThatThrownBy(() -> asked(guard, 100, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("planDate not before 2024-07-02");
  }
}
