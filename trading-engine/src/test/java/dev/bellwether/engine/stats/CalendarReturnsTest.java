package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarReturnsTest {
  @Test
  void compoundsEachMonthAndYearByItself() {
    // Friday 2023-12-29 and Monday 2024-01-01 on: one session of 2023, two of 2024
    DailyEquity equity =
        DailyEquity.of(100, Days.weekdays("2023-12-29", 3), new double[] {110, 121, 242});

    assertThat(CalendarReturns.monthly(equity).keySet())
        .containsExactly(YearMonth.of(2023, 12), YearMonth.of(2024, 1));
    assertThat(CalendarReturns.monthly(equity).get(YearMonth.of(2023, 12)))
        .isCloseTo(0.1, within(1e-15));
    // 1.1 * 2 - 1
    assertThat(CalendarReturns.yearly(equity).get(Year.of(2024))).isCloseTo(1.2, within(1e-15));
  }

  @Test
  void namesNoMonthWithoutASession() {
    List<Session> sessions =
        List.of(
            Days.session(LocalDate.parse("2024-01-31")),
            Days.session(LocalDate.parse("2024-03-01")));

    assertThat(CalendarReturns.monthly(DailyEquity.of(1, sessions, new double[] {1, 1})))
        .containsExactly(entry(YearMonth.of(2024, 1), 0.0), entry(YearMonth.of(2024, 3), 0.0));
    assertThat(CalendarReturns.yearly(DailyEquity.of(1, List.of(), new double[0]))).isEmpty();
  }

  /**
   * Months and years as printed for "Beat the Market" (Zarattini, Aziz, Barbon 2024, question 24),
   * in percent. A month is printed to 0.05, so twelve of them may be off by 12 * 0.05 = 0.6 times
   * the growth of the year.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2008, 5.1 -1.6 2.2 -1.3 8.6 5.3 7.3 4.7 5.5 8.3 3.6 3.0, 63.4",
    "2016, -1.0 -1.9 1.3 -1.4 0.4 -7.3 -3.1 -5.2 8.4 -5.0 1.4 0.7, -12.8",
    "2018, 3.5 8.9 7.2 3.5 -4.7 2.0 6.2 -1.7 -3.5 13.4 3.0 12.5, 61.1",
    "2022, -5.5 2.8 0.2 9.0 2.1 0.5 0.2 6.3 -1.0 5.8 1.6 0.7, 24.4",
    "2024, 8.8 -1.5 -0.4 5.8 -4.3 1.6 8.2 -2.8 4.1 6.7 -2.6 5.7, 32.2",
  })
  void compoundsThePublishedMonthsToThePublishedYear(int year, String months, double printed) {
    List<Session> sessions = new ArrayList<>();
    List<Double> worth = new ArrayList<>(List.of(100.0));
    for (String percent : months.split(" ", -1)) {
      sessions.add(Days.session(LocalDate.of(year, sessions.size() + 1, 28)));
      worth.add(worth.getLast() * (1 + Double.parseDouble(percent) / 100));
    }

    double[] equity = worth.stream().skip(1).mapToDouble(Double::doubleValue).toArray();
    var returns = CalendarReturns.yearly(DailyEquity.of(100, sessions, equity));

    assertThat(returns.keySet()).containsExactly(Year.of(year));
    assertThat(returns.get(Year.of(year)) * 100).isCloseTo(printed, within(0.6 * 1.63));
  }
}
