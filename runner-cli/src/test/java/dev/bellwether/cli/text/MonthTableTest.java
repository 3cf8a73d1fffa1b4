package dev.bellwether.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MonthTableTest {
  @Test
  void hasALineForEachYearWithItsMonthsAndItsTotal() {
    NyseCalendar calendar = NyseCalendar.create();
    List<Session> sessions =
        Stream.of("2023-11-30", "2023-12-29", "2024-01-31")
            .map(date -> calendar.session(LocalDate.parse(date)).orElseThrow())
            .toList();
    // 100 -> 88: -12 %; 88 -> 96.8: +10 %; the year 100 -> 96.8: -3.2 %; 96.8 -> 96.8: 0 %
    DailyEquity equity = DailyEquity.of(100, sessions, new double[] {88, 96.8, 96.8});

    List<String> lines = MonthTable.lines(Performance.of(equity, TradingActivity.NONE));

    assertThat(lines)
        .containsExactly(
            "Year  Jan  Feb  Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec   Year",
            "2023                                                    -12 10.0   -3.2",
            "2024  0.0                                                           0.0");
  }
}
