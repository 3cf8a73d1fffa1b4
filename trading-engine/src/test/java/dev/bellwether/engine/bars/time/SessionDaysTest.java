package dev.bellwether.engine.bars.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.calendar.NyseCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SessionDaysTest {
  private static final NyseCalendar NYSE = NyseCalendar.create();

  // All of these label the half day of 2024-07-03: 13:30Z to 17:00Z.
  @ParameterizedTest
  @CsvSource({
    "2024-07-03T00:00:00Z, START", // a date as such
    "2024-07-03T04:00:00Z, START", // midnight in New York
    "2024-07-03T13:30:00Z, START", // the opening bell
    "2024-07-03T17:00:00Z, START", // the closing bell
    "2024-07-03T17:00:00Z, END",
    "2024-07-03T20:00:00Z, END", // the usual closing time
    "2024-07-04T04:00:00Z, END" // the midnight that ends the day in New York
  })
  void makeOneSessionOfWhateverNamesItsDate(Instant stamp, Stamp end) {
    SessionDays days = new SessionDays(NYSE, end, false);

    assertThat(days.place(stamp.toEpochMilli())).isEqualTo(SessionPart.INSIDE);

    assertThat(days.start()).isEqualTo(Instant.parse("2024-07-03T13:30:00Z").toEpochMilli());
    assertThat(days.end()).isEqualTo(Instant.parse("2024-07-03T17:00:00Z").toEpochMilli());
  }

  @ParameterizedTest
  @CsvSource({"2024-07-04", "2024-07-06"})
  void cutDatesWithoutASession(LocalDate date) {
    SessionDays days = new SessionDays(NYSE, Stamp.END, true);

    assertThat(days.place(date.toEpochDay() * 86_400_000L)).isEqualTo(SessionPart.CLOSED_DAY);
  }
}
