package dev.bellwether.market.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;

/**
 * The holidays and short days that the New York Stock Exchange keeps, as rules, and those that no
 * rule foresees, as a table. Good for 1990 and later; sources at {@link NyseCalendar}.
 */
final class NyseRules {
  private static final LocalTime ONE = LocalTime.of(13, 0);
  private static final LocalTime TWO = LocalTime.of(14, 0);

  private static final Map<LocalDate, String> UNFORESEEN =
      Map.ofEntries(
          Map.entry(LocalDate.of(1994, 4, 27), "Funeral of Richard Nixon"),
          Map.entry(LocalDate.of(2001, 9, 11), "Attacks of 11 September"),
          Map.entry(LocalDate.of(2001, 9, 12), "Attacks of 11 September"),
          Map.entry(LocalDate.of(2001, 9, 13), "Attacks of 11 September"),
          Map.entry(LocalDate.of(2001, 9, 14), "Attacks of 11 September"),
          Map.entry(LocalDate.of(2004, 6, 11), "Mourning for Ronald Reagan"),
          Map.entry(LocalDate.of(2007, 1, 2), "Mourning for Gerald Ford"),
          Map.entry(LocalDate.of(2012, 10, 29), "Hurricane Sandy"),
          Map.entry(LocalDate.of(2012, 10, 30), "Hurricane Sandy"),
          Map.entry(LocalDate.of(2018, 12, 5), "Mourning for George H. W. Bush"),
          Map.entry(LocalDate.of(2025, 1, 9), "Mourning for Jimmy Carter"));

  private static final Map<LocalDate, EarlyClose> UNFORESEEN_SHORT =
      Map.of(
          LocalDate.of(1997, 12, 26), new EarlyClose(ONE, "Friday after Christmas"),
          LocalDate.of(1999, 12, 31), new EarlyClose(ONE, "Computers before the year 2000"),
          LocalDate.of(2003, 12, 26), new EarlyClose(ONE, "Friday after Christmas"));

  private NyseRules() {}

  /** The weekdays of a year without trading, and why. */
  static Map<LocalDate, String> closures(int year) {
    Map<LocalDate, String> days = new TreeMap<>();
    days.put(newYear(year), "New Year's Day");
    if (year >= 1998) {
      days.put(nth(year, 1, MONDAY, 3), "Martin Luther King Jr. Day");
    }
    days.put(nth(year, 2, MONDAY, 3), "Washington's Birthday");
    days.put(easter(year).minusDays(2), "Good Friday");
    days.put(nth(year, 6, MONDAY, 1).minusWeeks(1), "Memorial Day");
    if (year >= 2022) {
      days.put(observed(LocalDate.of(year, 6, 19)), "Juneteenth");
    }
    days.put(observed(LocalDate.of(year, 7, 4)), "Independence Day");
    days.put(nth(year, 9, MONDAY, 1), "Labor Day");
    days.put(thanksgiving(year), "Thanksgiving Day");
    days.put(observed(LocalDate.of(year, 12, 25)), "Christmas Day");
    return weekdays(year, days, UNFORESEEN);
  }

  /** The short days of a year, none of them closed. */
  static Map<LocalDate, EarlyClose> earlyCloses(int year) {
    Map<LocalDate, EarlyClose> days = new TreeMap<>();
    LocalTime time = year < 1993 ? TWO : ONE;
    if (year >= 1992) {
      days.put(thanksgiving(year).plusDays(1), new EarlyClose(time, "Day after Thanksgiving"));
    }
    days.put(LocalDate.of(year, 12, 24), new EarlyClose(time, "Christmas Eve"));
    if (year >= 1995) {
      days.putAll(besideIndependenceDay(year));
    }
    days.keySet().removeAll(closures(year).keySet());
    return weekdays(year, days, UNFORESEEN_SHORT);
  }

  // With the holiday on a Thursday, the Friday after it was the short day until 2012.
  private static Map<LocalDate, EarlyClose> besideIndependenceDay(int year) {
    LocalDate eve = LocalDate.of(year, 7, 3);
    if (eve.getDayOfWeek() == WEDNESDAY && year < 2013) {
      return Map.of(eve.plusDays(2), new EarlyClose(ONE, "Day after Independence Day"));
    }
    return eve.getDayOfWeek() == FRIDAY
        ? Map.of() // the holiday itself is observed then
        : Map.of(eve, new EarlyClose(ONE, "Day before Independence Day"));
  }

  // Never on 31 December: the books of the year are closed on its last business day.
  private static LocalDate newYear(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return first.getDayOfWeek() == SUNDAY ? first.plusDays(1) : first;
  }

  private static LocalDate thanksgiving(int year) {
    return nth(year, 11, THURSDAY, 4);
  }

  private static LocalDate nth(int year, int month, DayOfWeek day, int n) {
    LocalDate first = LocalDate.of(year, month, 1);
    int toDay = Math.floorMod(day.getValue() - first.getDayOfWeek().getValue(), 7);
    return first.plusDays(toDay + 7 * (n - 1));
  }

  private static LocalDate observed(LocalDate holiday) {
    if (holiday.getDayOfWeek() == SATURDAY) {
      return holiday.minusDays(1);
    }
    return holiday.getDayOfWeek() == SUNDAY ? holiday.plusDays(1) : holiday;
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == SATURDAY || date.getDayOfWeek() == SUNDAY;
  }

  private static <T> Map<LocalDate, T> weekdays(
      int year, Map<LocalDate, T> days, Map<LocalDate, T> unforeseen) {
    Map<LocalDate, T> weekdays = new TreeMap<>();
    for (Map.Entry<LocalDate, T> day : days.entrySet()) {
      if (!isWeekend(day.getKey())) {
        weekdays.put(day.getKey(), day.getValue());
      }
    }
    for (Map.Entry<LocalDate, T> day : unforeseen.entrySet()) {
      if (day.getKey().getYear() == year) {
        weekdays.put(day.getKey(), day.getValue());
      }
    }
    return weekdays;
  }

  /**
   * Easter Sunday of the Gregorian calendar: the first Sunday after the full moon that the church
   * computes for 21 March or later.
   *
   * <p>Source: J. Meeus, Astronomical Algorithms (1991), chapter 8.
   */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int moonShift = (century - (century + 8) / 25 + 1) / 3;
    int fullMoon = (19 * golden + century - century / 4 - moonShift + 15) % 30;
    int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - fullMoon - ofCentury % 4) % 7;
    int late = (golden + 11 * fullMoon + 22 * toSunday) / 451;
    int days = fullMoon + toSunday - 7 * late;
    return LocalDate.of(year, 3, 22).plusDays(days);
  }
}
