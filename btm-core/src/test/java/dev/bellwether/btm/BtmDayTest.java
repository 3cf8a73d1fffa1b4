package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BtmDayTest {
  private static final TestCalendar CALENDAR = TestCalendar.weekdays("2024-05-06", "2024-06-28");

  private static BtmDay day(Bars bars, int number) {
    LocalDate date = CALENDAR.number(number).date();
    return BtmDay.of(bars, date, BtmPresets.PAPER, CALENDAR, Dividends.NONE);
  }

  private static Days history() {
    return Days.spy(CALENDAR).history(15);
  }

  @Test
  void hasABandAtEveryMinute() {
    Days days = Days.spy(CALENDAR);
    for (int i = 0; i < 15; i++) {
      double close = i % 2 == 0 ? 101 : 99;
      days.day(100, m -> m == 390 ? close : 100 + m / 100.0);
    }

    BtmDay day = day(days.day(100, m -> 100).bars(), 15);

    assertThat(day.minutes()).hasSize(391);
    for (int minute = 1; minute < 390; minute++) {
      BtmDay.Mark mark = day.minutes().get(minute);
      assertThat(mark.minute()).isEqualTo(minute);
      assertThat(mark.sigma()).isCloseTo(minute / 10_000.0, within(1e-12));
      assertThat(mark.band().upper()).isCloseTo(101 * (1 + minute / 10_000.0), within(1e-9));
      assertThat(mark.band().lower()).isCloseTo(100 * (1 - minute / 10_000.0), within(1e-9));
    }
  }

  @Test
  void hasTwelveMarksWithThePositionAfterEach() {
    BtmDay day = day(history().day(100, m -> m < 60 ? 100 : m < 180 ? 103 : 97).bars(), 15);

    assertThat(day.refusal()).isEmpty();
    assertThat(day.marks().stream().map(BtmDay.Mark::minute))
        .containsExactly(30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360);
    assertThat(day.marks().stream().map(BtmDay.Mark::position))
        .containsExactly(0, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);
    assertThat(day.minutes().get(179).position()).isEqualTo(1);
  }

  @Test
  void knowsTheWholeDaysBandsOnceItHasOpened() {
    Bars all = history().day(100, m -> 100.5).bars();
    Bars firstMinute = all.slice(0, 15 * 390 + 1);

    BtmDay day = day(firstMinute, 15);

    assertThat(day.open()).isEqualTo(100);
    assertThat(day.marks()).hasSize(12).allMatch(m -> m.band().upper() > m.band().lower());
    assertThat(day.minutes().get(16).price()).isEqualTo(100.5); // 15 minutes old
    assertThat(day.minutes().get(17).price()).isNaN();
    assertThat(day.minutes().get(17).vwap()).isNaN();
  }

  @Test
  void saysWhyADayIsNotTraded() {
    Bars bars = history().day(100, m -> 100).gap().bars();

    assertThat(day(bars, 14).refusal()).contains("warming up: too few sessions have been seen");
    assertThat(day(bars, 14).marks()).hasSize(12).allMatch(m -> Double.isNaN(m.sigma()));
    assertThat(day(bars, 16).refusal()).contains("today's session has no opening bar");
    assertThat(day(bars, 16).open()).isNaN();
  }

  @Test
  void showsPreviousCloseVolatilityAndLeverage() {
    BtmDay day = day(history().day(100, m -> 100).bars(), 15);

    double volatility = (101.0 / 99 - 99.0 / 101) / 2 * Math.sqrt(14.0 / 13);
    assertThat(day.previousClose()).isEqualTo(101);
    assertThat(day.volatility()).isCloseTo(volatility, within(1e-15));
    assertThat(day.leverage()).isCloseTo(0.02 / volatility, within(1e-12));
    assertThat(day.session()).isEqualTo(CALENDAR.number(15));
  }

  @Test
  void refusesADateWithoutASession() {
    Bars bars = history().bars();
    LocalDate sunday = LocalDate.parse("2024-05-12");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> BtmDay.of(bars, sunday, BtmPresets.PAPER, CALENDAR, Dividends.NONE))
        .withMessage("date must be one on which the exchange trades, was 2024-05-12");
  }

  @Test
  void refusesABarThatReachesOverTheClose() {
    Session session = CALENDAR.number(0);
    Bars bars =
        new BarsBuilder(Days.SPY, Granularity.MINUTE)
            .add(session.closeMillis() - 30_000, 1, 1, 1, 1, 1)
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> day(bars, 0))
        .withMessageContaining("must lie within the regular session of 2024-05-06");
  }

  @Test
  void refusesABarOfAnEarlierSessionThatReachesOverItsClose() {
    Session session = CALENDAR.number(0);
    Bars bars =
        new BarsBuilder(Days.SPY, Granularity.MINUTE)
            .add(session.closeMillis(), 1, 1, 1, 1, 1)
            .build();

    assertThatIllegalArgumentException().isThrownBy(() -> day(bars, 3));
  }
}
