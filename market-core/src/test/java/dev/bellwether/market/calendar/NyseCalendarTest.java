package dev.bellwether.market.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NyseCalendarTest {
  private final NyseCalendar calendar = NyseCalendar.create();

  @ParameterizedTest
  @CsvSource({
    "1994-04-27, Funeral of Richard Nixon",
    "2001-09-11, Attacks of 11 September",
    "2001-09-14, Attacks of 11 September",
    "2004-06-11, Mourning for Ronald Reagan",
    "2007-01-02, Mourning for Gerald Ford",
    "2012-10-29, Hurricane Sandy",
    "2012-10-30, Hurricane Sandy",
    "2018-12-05, Mourning for George H. W. Bush",
    "2025-01-09, Mourning for Jimmy Carter",
    "2026-07-03, Independence Day",
    "2027-06-18, Juneteenth",
    "2027-12-24, Christmas Day",
    "2026-04-03, Good Friday"
  })
  void isClosedAndSaysWhy(LocalDate date, String reason) {
    assertThat(calendar.session(date)).isEmpty();
    assertThat(calendar.occasion(date)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "1992-11-27, 14:00, Day after Thanksgiving",
    "1990-12-24, 14:00, Christmas Eve",
    "1996-07-05, 13:00, Day after Independence Day",
    "1999-12-31, 13:00, Computers before the year 2000",
    "2003-12-26, 13:00, Friday after Christmas",
    "2013-07-03, 13:00, Day before Independence Day",
    "2026-11-27, 13:00, Day after Thanksgiving"
  })
  void closesEarlyAndSaysWhy(LocalDate date, LocalTime close, String reason) {
    Session session = calendar.session(date).orElseThrow();

    assertThat(session.close().atZone(calendar.zone()).toLocalTime()).isEqualTo(close);
    assertThat(session.earlyClose()).isTrue();
    assertThat(calendar.occasion(date)).contains(reason);
  }

  @ParameterizedTest
  // the Friday before a New Year on a Saturday, days around the odd ones, bank holidays
  @ValueSource(
      strings = {
        "2021-12-31", "2010-12-31", "2001-09-10", "2001-09-17", "2012-10-31", "1997-01-20",
        "2021-06-18", "2008-12-26", "2024-10-14", "2024-11-11", "1991-11-29", "1994-07-05"
      })
  void isOpenAllDay(LocalDate date) {
    Session session = calendar.session(date).orElseThrow();

    assertThat(session.minutes()).isEqualTo(390);
    assertThat(session.earlyClose()).isFalse();
    assertThat(calendar.occasion(date)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-01-01", "2026-11-21", "2026-11-22"})
  void isClosedAtWeekendsWithoutAReason(LocalDate date) {
    assertThat(calendar.session(date)).isEmpty();
    assertThat(calendar.occasion(date)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-06, 2026-03-06T14:30:00Z", // the Friday before the clocks go forward
    "2026-03-09, 2026-03-09T13:30:00Z",
    "2026-10-30, 2026-10-30T13:30:00Z",
    "2026-11-02, 2026-11-02T14:30:00Z",
    "2006-04-03, 2006-04-03T13:30:00Z", // until 2006 the first Sunday in April
    "2006-03-31, 2006-03-31T14:30:00Z",
    "1990-01-02, 1990-01-02T14:30:00Z",
    "2030-07-05, 2030-07-05T13:30:00Z"
  })
  void opensAtHalfPastNineInNewYork(LocalDate date, Instant open) {
    assertThat(calendar.session(date).orElseThrow().open()).isEqualTo(open);
  }

  @Test
  void findsTheSessionThatIsOpenOrComesNext() {
    Session friday = session("2026-07-02");
    Session monday = session("2026-07-06"); // the Friday between is closed

    assertThat(calendar.atOrAfter(friday.openMillis() - 1)).isSameAs(friday);
    assertThat(calendar.atOrAfter(friday.openMillis())).isSameAs(friday);
    assertThat(calendar.atOrAfter(friday.closeMillis() - 1)).isSameAs(friday);
    assertThat(calendar.atOrAfter(friday.closeMillis())).isSameAs(monday);
    assertThat(calendar.before(friday.closeMillis() - 1)).isSameAs(session("2026-07-01"));
    assertThat(calendar.before(friday.closeMillis())).isSameAs(friday);
    assertThat(calendar.before(monday.closeMillis() - 1)).isSameAs(friday);
    assertThat(calendar.next(friday)).isSameAs(monday);
    assertThat(calendar.previous(monday)).isSameAs(friday);
  }

  @Test
  void agreesWithASearchFromOneEndAtEveryHour() {
    List<Session> all = calendar.sessions(LocalDate.of(2012, 1, 1), LocalDate.of(2013, 12, 31));
    int next = 0;
    Session last = session("2011-12-30");
    long end = session("2013-12-31").openMillis();

    for (long t = last.closeMillis(); t < end; t += 1_800_000) {
      if (t >= all.get(next).closeMillis()) {
        last = all.get(next++);
      }
      assertThat(calendar.atOrAfter(t)).isSameAs(all.get(next));
      assertThat(calendar.before(t)).isSameAs(last);
    }
  }

  @Test
  void countsSessions() {
    assertThat(calendar.sessionsBetween(session("2026-01-02"), session("2026-01-02"))).isZero();
    assertThat(calendar.sessionsBetween(session("2026-07-02"), session("2026-07-06"))).isOne();
    assertThat(calendar.sessionsBetween(session("2026-07-06"), session("2026-07-02")))
        .isEqualTo(-1);
    // 251 sessions in 2026, from the first one to that of the next year
    assertThat(calendar.sessionsBetween(session("2026-01-02"), session("2027-01-04")))
        .isEqualTo(251);
  }

  @Test
  void listsSessionsWithBothEnds() {
    assertThat(calendar.sessions(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 6)))
        .extracting(Session::date)
        .containsExactly(
            LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 6));
    assertThat(calendar.sessions(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 5))).isEmpty();
    assertThat(calendar.sessions(LocalDate.of(2026, 7, 6), LocalDate.of(2026, 7, 1))).isEmpty();
  }

  @Test
  void knowsInstantsRelativeToFullAndHalfDays() {
    Session full = session("2026-11-25");
    Session half = session("2026-11-27");
    SessionTime early = SessionTime.afterOpen(Duration.ofMinutes(30));
    SessionTime late = SessionTime.beforeClose(Duration.ofSeconds(630)); // 10 min 30 s
    SessionTime noon = SessionTime.at(LocalTime.NOON, ZoneId.of("America/New_York"));

    assertThat(instant(early, full)).isEqualTo("2026-11-25T15:00:00Z");
    assertThat(instant(late, full)).isEqualTo("2026-11-25T20:49:30Z");
    assertThat(instant(early, half)).isEqualTo("2026-11-27T15:00:00Z");
    assertThat(instant(late, half)).isEqualTo("2026-11-27T17:49:30Z");
    assertThat(instant(noon, half)).isEqualTo("2026-11-27T17:00:00Z");
    assertThat(instant(noon, session("2026-07-01"))).isEqualTo("2026-07-01T16:00:00Z");
  }

  @Test
  void takesADayOfMourningThatNobodyForesaw() {
    LocalDate date = LocalDate.of(2027, 3, 10);

    NyseCalendar changed = calendar.withClosed(date, "Day of mourning");

    assertThat(changed.session(date)).isEmpty();
    assertThat(changed.occasion(date)).contains("Day of mourning");
    assertThat(changed.next(session("2027-03-09")).date()).isEqualTo("2027-03-11");
    assertThat(calendar.session(date)).isPresent();
  }

  @Test
  void takesAShortDayThatNobodyForesaw() {
    LocalDate date = LocalDate.of(2027, 3, 10);

    Session changed =
        calendar.withEarlyClose(date, LocalTime.NOON, "Snow").session(date).orElseThrow();

    assertThat(changed.minutes()).isEqualTo(150);
    assertThat(changed.earlyClose()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.withEarlyClose(date, LocalTime.of(16, 0), "None"))
        .withMessage("close must lie between 09:30 and 16:00, was 16:00");
  }

  @Test
  void refusesWhatItDoesNotCover() {
    Session first = session("1990-01-02");
    Session last = session("2030-12-31");
    LocalDate before = LocalDate.of(1989, 12, 29);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.session(before))
        .withMessage("date must lie in 1990-01-01 to 2030-12-31, was 1989-12-29");
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.sessions(before, first.date()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.atOrAfter(Long.MAX_VALUE))
        .withMessageContaining("must lie in 1990-01-01 to 2030-12-31");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.atOrAfter(last.closeMillis()))
        .withMessage(
            "there must be a session after 2030-12-31T21:00:00Z, but the calendar covers 1990 to"
                + " 2030 only");
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.before(first.openMillis()));
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.previous(first));
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.next(last));
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.before(Long.MIN_VALUE));
  }

  @Test
  void refusesASessionOfAnotherCalendar() {
    Session real = session("2026-07-01");
    Session other = new Session(real.date(), real.openMillis(), real.closeMillis() - 1, true);
    Session onHoliday =
        new Session(LocalDate.of(2026, 7, 3), real.openMillis(), real.closeMillis(), false);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.next(other))
        .withMessageStartingWith("session must be one of this calendar, was Session[");
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.previous(onHoliday));
  }

  private static Instant instant(SessionTime time, Session session) {
    return Instant.ofEpochMilli(time.millisIn(session));
  }

  private Session session(String date) {
    return calendar.session(LocalDate.parse(date)).orElseThrow();
  }
}
