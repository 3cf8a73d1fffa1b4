package dev.bellwether.market.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The calendar day by day against lists that others made. */
final class NyseCalendarGoldenTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private final NyseCalendar calendar = NyseCalendar.create();

  @Test
  void agreesWithTheListOfTheNinetiesOnEveryDate() throws IOException {
    Map<LocalDate, String> odd = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("nyse-1990-1999.csv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> line.startsWith("19"))
          .map(line -> line.split(",", -1))
          .forEach(row -> odd.put(LocalDate.parse(row[0]), row[1]));
    }

    assertThat(odd).hasSize(101); // 82 holidays and 19 early closes
    assertThat(days(1990, 1999)).isEqualTo(expected(1990, 1999, odd));
  }

  @Test
  void agreesWithTheSharedListFrom2000To2030OnEveryDate() {
    Map<LocalDate, String> odd = new TreeMap<>();
    for (String[] row : SharedData.rows("calendar/nyse_holidays_2000_2030.csv")) {
      odd.put(LocalDate.parse(row[0]), row[1].equals("holiday") ? "closed" : row[2]);
    }

    assertThat(odd).hasSize(362); // 293 holidays and 69 early closes
    assertThat(days(2000, 2030)).isEqualTo(expected(2000, 2030, odd));
  }

  @Test
  void hasAsManySessionsAYearAsTheSharedList() {
    Map<String, Integer> expected =
        SharedData.rows("calendar/nyse_sessions_per_year.csv").stream()
            .collect(groupingBy(row -> row[0], summingInt(row -> Integer.parseInt(row[1]))));

    Map<String, Integer> sessions =
        calendar.sessions(LocalDate.of(2000, 1, 1), LocalDate.of(2030, 12, 31)).stream()
            .collect(groupingBy(s -> String.valueOf(s.date().getYear()), summingInt(s -> 1)));

    assertThat(sessions).isEqualTo(expected);
  }

  @Test
  void hasASessionOnExactlyTheDaysThatSpyTraded() {
    Set<LocalDate> traded =
        SharedData.rows("daily_yahoo/SPY.csv.gz").stream()
            .map(row -> LocalDate.parse(row[0]))
            .collect(Collectors.toCollection(TreeSet::new));

    List<Session> sessions =
        calendar.sessions(LocalDate.of(1999, 3, 10), LocalDate.of(2024, 8, 30));

    assertThat(sessions).extracting(Session::date).containsExactlyElementsOf(traded);
  }

  private Map<LocalDate, String> days(int firstYear, int lastYear) {
    Map<LocalDate, String> days = new TreeMap<>();
    LocalDate end = LocalDate.of(lastYear + 1, 1, 1);
    for (LocalDate date = LocalDate.of(firstYear, 1, 1); date.isBefore(end); ) {
      days.put(date, calendar.session(date).map(this::hours).orElse("closed"));
      date = date.plusDays(1);
    }
    return days;
  }

  private String hours(Session session) {
    assertThat(session.open().atZone(NEW_YORK).toLocalDateTime())
        .isEqualTo(session.date().atTime(9, 30));
    String close = session.close().atZone(NEW_YORK).toLocalTime().toString();
    assertThat(session.earlyClose()).isEqualTo(!close.equals("16:00"));
    return close;
  }

  private static Map<LocalDate, String> expected(
      int firstYear, int lastYear, Map<LocalDate, String> odd) {
    Map<LocalDate, String> days = new TreeMap<>();
    LocalDate end = LocalDate.of(lastYear + 1, 1, 1);
    for (LocalDate date = LocalDate.of(firstYear, 1, 1); date.isBefore(end); ) {
      days.put(date, odd.getOrDefault(date, isWeekend(date) ? "closed" : "16:00"));
      date = date.plusDays(1);
    }
    return days;
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
