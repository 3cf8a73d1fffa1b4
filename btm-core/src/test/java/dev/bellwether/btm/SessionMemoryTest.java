package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionMemoryTest {
  private static final TestCalendar CALENDAR =
      new TestCalendar(
          LocalDate.parse("2024-06-03"),
          LocalDate.parse("2024-07-31"),
          Set.of(),
          Set.of(LocalDate.parse("2024-06-04")));
  private static final BtmParameters TWO_SESSIONS = BtmPresets.PAPER.withLookback(2);

  private final SessionMemory memory = new SessionMemory(CALENDAR, TWO_SESSIONS, 30);

  private void enter(int number) {
    memory.enter(CALENDAR.number(number));
  }

  /** A bar from one minute of the session to another. */
  private void bar(int number, double from, double to, double open, double close) {
    Session session = CALENDAR.number(number);
    long start = session.openMillis() + (long) (from * 60_000);
    if (Double.isNaN(memory.price())) {
      memory.begin(start, open);
    }
    memory.add(
        start,
        session.openMillis() + (long) (to * 60_000),
        Math.max(open, close),
        Math.min(open, close),
        close,
        100);
  }

  /** A session whose move at minute 30 is this. */
  private void session(int number, double move) {
    enter(number);
    bar(number, 0, 30, 100, 100 * (1 + move));
    bar(number, 30, 60, 100, 100);
  }

  @Test
  void notesTheMoveOfTheBarThatEndsAtTheMark() {
    enter(0);
    bar(0, 0, 1, 100, 101);
    bar(0, 28, 29, 101, 105);
    bar(0, 29, 30, 105, 102);
    bar(0, 30, 31, 102, 109);
    session(1, 0.04);
    enter(2);

    assertThat(memory.sigma(30)).isCloseTo((0.02 + 0.04) / 2, within(1e-15));
  }

  @Test
  void carriesTheLastPriceForwardToAMarkWithoutABar() {
    enter(0);
    bar(0, 0, 1, 100, 101);
    bar(0, 27, 28, 101, 103);
    bar(0, 95, 96, 103, 107);
    session(1, 0.01);
    enter(2);

    assertThat(memory.sigma(30)).isCloseTo((0.03 + 0.01) / 2, within(1e-15));
    assertThat(memory.sigma(90)).isCloseTo(0.03, within(1e-15)); // the other session has no 90
  }

  @Test
  void notesNothingAfterTheLastBarOfASession() {
    enter(0);
    bar(0, 0, 1, 100, 101);
    bar(0, 1, 29, 101, 103);
    enter(1);
    bar(1, 0, 29.5, 100, 101);
    bar(1, 29.5, 31, 101, 102);
    enter(2);

    assertThat(memory.sigma(30)).isCloseTo(0.01, within(1e-15));
    assertThat(memory.sigma(60)).isNaN();
  }

  @Test
  void hasNoMovesOfASessionThatOpenedLate() {
    enter(0);
    bar(0, 5.5, 30, 100, 150);
    bar(0, 30, 60, 150, 150);
    session(1, 0.01);
    enter(2);

    assertThat(memory.sigma(30)).isCloseTo(0.01, within(1e-15));
  }

  @Test
  void takesTheFirstBarsOpenUpToFiveMinutesLate() {
    enter(0);
    bar(0, 5, 6, 100, 101);
    double onTime = memory.open();
    enter(1);
    bar(1, 5.5, 6.5, 100, 101);

    assertThat(onTime).isEqualTo(100);
    assertThat(memory.open()).isNaN();
  }

  @Test
  void notesAHalfDaysCloseAsThatMinute() {
    enter(0);
    bar(0, 0, 210, 100, 101);
    bar(0, 210, 390, 101, 101);
    enter(1); // ends at minute 210
    bar(1, 0, 210, 100, 103);
    enter(2);

    assertThat(memory.sigma(210)).isCloseTo((0.01 + 0.03) / 2, within(1e-15));
    assertThat(memory.sigma(240)).isCloseTo(0.01, within(1e-15));
  }

  @Test
  void hasACloseIfTheLastBarEndsWithinFiveMinutesOfTheBell() {
    enter(0);
    bar(0, 0, 385, 100, 101);
    enter(1);
    double known = memory.previousClose();
    bar(1, 0, 204.9, 100, 102);
    enter(2);

    assertThat(known).isEqualTo(101);
    assertThat(memory.previousClose()).isNaN();
  }

  @Test
  void hasNoPreviousCloseAfterASessionWithoutBars() {
    enter(0);
    bar(0, 0, 390, 100, 101);
    enter(2);

    assertThat(memory.previousClose()).isNaN();
    assertThat(memory.sessionsBefore()).isEqualTo(2);
  }

  @Test
  void forgetsTodayWhenTheNextSessionBegins() {
    enter(0);
    bar(0, 0, 390, 100, 101);
    enter(1);

    assertThat(memory.open()).isNaN();
    assertThat(memory.price()).isNaN();
    assertThat(memory.vwap()).isNaN();
    assertThat(memory.isFresh(CALENDAR.number(1).openMillis(), Long.MAX_VALUE)).isFalse();
  }

  @Test
  void isFreshUntilTheAgeIsPassed() {
    enter(0);
    bar(0, 0, 1, 100, 101);
    long end = CALENDAR.number(0).openMillis() + 60_000;

    assertThat(memory.isFresh(end + 900_000, 900_000)).isTrue();
    assertThat(memory.isFresh(end + 900_001, 900_000)).isFalse();
  }

  @Test
  void refusesBarsBeforeTheOpenAndAfterTheClose() {
    enter(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> bar(0, -1, 0, 100, 101))
        .withMessageContaining("must lie within the regular session of 2024-06-03")
        .withMessageContaining("2024-06-03T13:29:00Z to 2024-06-03T13:30:00Z")
        .withMessageContaining("cut the input by the exchange calendar");
    assertThatIllegalArgumentException().isThrownBy(() -> bar(0, 390, 391, 100, 101));
    enter(1);
    assertThatIllegalArgumentException().isThrownBy(() -> bar(1, 210, 211, 100, 101));
  }

  @Test
  void refusesABarThatOverlapsTheOneBefore() {
    enter(0);
    bar(0, 0, 5, 100, 101);

    assertThatIllegalArgumentException().isThrownBy(() -> bar(0, 4, 6, 100, 101));
  }

  @Test
  void refusesToGoBackToAnEarlierSession() {
    enter(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> enter(0))
        .withMessage("sessions must follow each other, but 2024-06-03 came after 2024-06-04");
  }
}
