package dev.bellwether.portfolio.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.portfolio.rebalance.OrderWindow.AfterClose;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OrderWindowTest {
  private final ExchangeCalendar calendar = NyseCalendar.create();

  @Test
  void isRightAtEveryMinuteOfAUsualWeek() {
    LocalDate monday = LocalDate.of(2026, 11, 16);
    everyMinute(monday, LocalTime.of(16, 0), LocalDate.of(2026, 1, 1));
  }

  @Test
  void isRightAtEveryMinuteOfTheWeekOfThanksgiving() {
    // Thursday is closed, Friday ends at 13:00
    everyMinute(LocalDate.of(2026, 11, 23), LocalTime.of(13, 0), LocalDate.of(2026, 11, 26));
  }

  @Test
  void isRightAtEveryMinuteOfTheWeekInWhichClocksChange() {
    everyMinute(LocalDate.of(2026, 3, 2), LocalTime.of(16, 0), LocalDate.of(2026, 1, 1));
    everyMinute(LocalDate.of(2026, 10, 26), LocalTime.of(16, 0), LocalDate.of(2026, 1, 1));
  }

  /** A slow and obvious table: every minute from Monday to Sunday, by the clock on the wall. */
  private void everyMinute(LocalDate monday, LocalTime fridayClose, LocalDate holiday) {
    LocalDateTime from = monday.atStartOfDay();
    for (LocalDateTime at = from; at.isBefore(from.plusDays(7)); at = at.plusMinutes(1)) {
      LocalTime time = at.toLocalTime();
      boolean isWeekend = at.getDayOfWeek().getValue() >= 6;
      boolean isSession = !isWeekend && !at.toLocalDate().equals(holiday);
      LocalTime close = at.getDayOfWeek() == DayOfWeek.FRIDAY ? fridayClose : LocalTime.of(16, 0);
      String expected;
      if (isSession && !time.isBefore(LocalTime.of(9, 30)) && time.isBefore(close)) {
        expected = "Open";
      } else if (!time.isBefore(LocalTime.of(19, 0)) || time.isBefore(LocalTime.of(9, 28))) {
        expected = "Auction";
      } else if (isSession && time.isBefore(LocalTime.of(9, 30))) {
        expected = "Wait until 09:30";
      } else {
        expected = "Wait until 19:05";
      }
      assertThat(words(at, AfterClose.HOLD)).as(at.toString()).isEqualTo(expected);
      assertThat(words(at, AfterClose.QUEUE))
          .as(at.toString())
          .isEqualTo(expected.replace("Wait until 19:05", "Queue"));
    }
  }

  @Test
  void holdsUntilTheSameEveningAlsoOnADayWithoutASession() {
    OrderWindow window = window(LocalDateTime.of(2026, 11, 21, 12, 0), AfterClose.HOLD);

    assertThat(window).isInstanceOf(OrderWindow.Wait.class);
    assertThat(((OrderWindow.Wait) window).until())
        .isEqualTo(LocalDateTime.of(2026, 11, 21, 19, 5).atZone(calendar.zone()).toInstant());
    assertThat(window.session().date()).isEqualTo(LocalDate.of(2026, 11, 23));
  }

  @Test
  void knowsADailyBarToBeFinalAQuarterOfAnHourAfterTheClose() {
    assertThat(settled(LocalDateTime.of(2026, 11, 20, 16, 14))).isEqualTo("2026-11-19");
    assertThat(settled(LocalDateTime.of(2026, 11, 20, 16, 15))).isEqualTo("2026-11-20");
    assertThat(settled(LocalDateTime.of(2026, 11, 27, 13, 15))).isEqualTo("2026-11-27");
    assertThat(settled(LocalDateTime.of(2026, 11, 22, 12, 0))).isEqualTo("2026-11-20");
  }

  private String settled(LocalDateTime at) {
    long millis = at.atZone(calendar.zone()).toInstant().toEpochMilli();
    return PlanDate.settled(millis, calendar).date().toString();
  }

  private String words(LocalDateTime at, AfterClose afterClose) {
    return switch (window(at, afterClose)) {
      case OrderWindow.Open open -> "Open";
      case OrderWindow.Auction auction -> "Auction";
      case OrderWindow.Queue queue -> "Queue";
      case OrderWindow.Wait wait ->
          "Wait until " + wait.until().atZone(calendar.zone()).toLocalTime();
    };
  }

  private OrderWindow window(LocalDateTime at, AfterClose afterClose) {
    long millis = at.atZone(calendar.zone()).toInstant().toEpochMilli();
    return OrderWindow.at(millis, calendar, afterClose);
  }
}
