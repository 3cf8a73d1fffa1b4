package dev.bellwether.engine.bars.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.calendar.NyseCalendar;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SessionBarsTest {
  private static final NyseCalendar NYSE = NyseCalendar.create();
  private static final long MINUTE = 60_000;
  private static final long HOUR = 3_600_000;

  // 2024-07-03 closed at 13:00, 2024-07-04 was a holiday, 2024-07-06 a Saturday.
  @ParameterizedTest
  @CsvSource({
    "2024-07-02T04:00:00-04:00, BEFORE_OPEN",
    "2024-07-02T09:29:00-04:00, BEFORE_OPEN",
    "2024-07-02T09:30:00-04:00, INSIDE",
    "2024-07-02T15:59:00-04:00, INSIDE",
    "2024-07-02T16:00:00-04:00, AFTER_CLOSE",
    "2024-07-02T23:59:00-04:00, AFTER_CLOSE",
    "2024-07-03T00:00:00-04:00, BEFORE_OPEN",
    "2024-07-03T12:59:00-04:00, INSIDE",
    "2024-07-03T13:00:00-04:00, EARLY_CLOSE_PRINT",
    "2024-07-03T13:01:00-04:00, AFTER_CLOSE",
    "2024-07-03T15:59:00-04:00, AFTER_CLOSE",
    "2024-07-04T00:00:00-04:00, CLOSED_DAY",
    "2024-07-04T10:00:00-04:00, CLOSED_DAY",
    "2024-07-06T10:00:00-04:00, CLOSED_DAY",
    "2024-07-08T09:29:30-04:00, ACROSS_BELL",
    "2024-07-08T15:59:30-04:00, ACROSS_BELL",
    "2024-11-04T14:30:00+00:00, INSIDE",
    "2024-11-01T13:30:00+00:00, INSIDE",
    "2024-11-04T13:30:00+00:00, BEFORE_OPEN"
  })
  void placesMinutesByTheCalendar(OffsetDateTime start, SessionPart part) {
    SessionBars bars = new SessionBars(NYSE, MINUTE, Stamp.START, false);
    SessionBars ends = new SessionBars(NYSE, MINUTE, Stamp.END, false);

    assertThat(bars.place(millis(start))).isEqualTo(part);
    assertThat(ends.place(millis(start) + MINUTE)).isEqualTo(part);
    assertThat(ends.start()).isEqualTo(bars.start());
    assertThat(ends.end()).isEqualTo(bars.end());
  }

  @Test
  void placesTheSameWhicheverBarsCameBefore() {
    SessionBars one = new SessionBars(NYSE, MINUTE, Stamp.START, false);
    long from = millis(OffsetDateTime.parse("2024-06-28T00:00:00-04:00"));
    for (int i = 0; i < 14 * 1440; i++) {
      SessionBars fresh = new SessionBars(NYSE, MINUTE, Stamp.START, false);
      long start = from + i * MINUTE;

      assertThat(one.place(start)).as("minute %d", i).isEqualTo(fresh.place(start));
    }
    assertThat(one.place(from)).as("back again").isEqualTo(SessionPart.BEFORE_OPEN);
  }

  @Test
  void clipsBarsAcrossABellToTheSession() {
    SessionBars bars = new SessionBars(NYSE, HOUR, Stamp.START, true);
    long nine = millis(OffsetDateTime.parse("2024-07-02T09:00:00-04:00"));

    assertThat(bars.place(nine)).isEqualTo(SessionPart.INSIDE);

    assertThat(bars.start()).isEqualTo(nine + HOUR / 2);
    assertThat(bars.end()).isEqualTo(nine + HOUR);
    assertThat(bars.hasFixedLength()).isFalse();
  }

  @Test
  void hintsAtTimestampsThatLookLikeEnds() {
    SessionBars wrong = new SessionBars(NYSE, MINUTE, Stamp.START, false);
    SessionBars right = new SessionBars(NYSE, MINUTE, Stamp.END, false);
    long first = millis(OffsetDateTime.parse("2024-07-02T09:31:00-04:00"));

    for (int i = 0; i < 390; i++) {
      wrong.place(first + i * MINUTE);
      right.place(first + i * MINUTE);
    }

    assertThat(wrong.hints()).singleElement().asString().contains("may name the end");
    assertThat(right.hints()).isEmpty();
  }

  @Test
  void hintsAtTimestampsThatLookLikeStarts() {
    SessionBars wrong = new SessionBars(NYSE, MINUTE, Stamp.END, false);
    long first = millis(OffsetDateTime.parse("2024-07-02T09:30:00-04:00"));

    for (int i = 0; i < 390; i++) {
      wrong.place(first + i * MINUTE);
    }

    assertThat(wrong.hints()).singleElement().asString().contains("may name the start");
  }

  @Test
  void leavesInstantsThatTheCalendarDoesNotKnowToTheCaller() {
    SessionBars bars = new SessionBars(NYSE, MINUTE, Stamp.START, false);
    long ancient = millis(OffsetDateTime.parse("1980-07-02T09:31:00-04:00"));

    assertThatThrownBy(() -> bars.place(ancient)).isInstanceOf(IllegalArgumentException.class);
  }

  private static long millis(OffsetDateTime time) {
    return time.toInstant().toEpochMilli();
  }
}
