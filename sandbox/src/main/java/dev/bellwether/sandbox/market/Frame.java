package dev.bellwether.sandbox.market;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * A stretch of time that candles cover, on the exchange's clock.
 *
 * @param count how many units, at least 1
 */
public record Frame(int count, Unit unit) {
  /** One minute. */
  public static final Frame MINUTE = new Frame(1, Unit.MINUTE);

  /** One core session. */
  public static final Frame DAY = new Frame(1, Unit.DAY);

  /** What is counted. */
  public enum Unit {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
  }

  public Frame {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, was " + count);
    }
  }

  /** Whether it is made of whole sessions, which have core trading only. */
  public boolean isDaily() {
    return switch (unit) {
      case MINUTE, HOUR -> false;
      case DAY, WEEK, MONTH, QUARTER, YEAR -> true;
    };
  }

  /** The first instant of the stretch that an instant lies in, epoch milliseconds. */
  public long startOf(long millis, ZoneId zone) {
    ZonedDateTime local = Instant.ofEpochMilli(millis).atZone(zone);
    LocalDate date = local.toLocalDate();
    return switch (unit) {
      case MINUTE -> within(local, count * 60);
      case HOUR -> within(local, count * 3600);
      case DAY -> start(LocalDate.ofEpochDay(floor(date.toEpochDay())), zone);
      case WEEK -> start(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), zone);
      case MONTH -> start(month(date, count), zone);
      case QUARTER -> start(month(date, 3 * count), zone);
      case YEAR -> start(date.withDayOfYear(1), zone);
    };
  }

  private long floor(long day) {
    return day - Math.floorMod(day, (long) count);
  }

  private static long within(ZonedDateTime local, int seconds) {
    int second = local.toLocalTime().toSecondOfDay();
    LocalTime start = LocalTime.ofSecondOfDay(second - second % seconds);
    return local.with(start).toInstant().toEpochMilli();
  }

  private static LocalDate month(LocalDate date, int months) {
    int first = (date.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(date.getYear(), first, 1);
  }

  private static long start(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
