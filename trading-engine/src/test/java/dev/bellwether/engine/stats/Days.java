package dev.bellwether.engine.stats;

import dev.bellwether.market.calendar.Session;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Sessions for tests: every weekday, 14:30 to 21:00 UTC. */
final class Days {
  private Days() {}

  static List<Session> weekdays(String first, int count) {
    List<Session> sessions = new ArrayList<>();
    for (LocalDate day = LocalDate.parse(first); sessions.size() < count; day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        sessions.add(session(day));
      }
    }
    return sessions;
  }

  static Session session(LocalDate day) {
    return new Session(day, millis(day, "14:30"), millis(day, "21:00"), false);
  }

  static long millis(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  static DailyEquity equity(double start, double... equity) {
    return DailyEquity.of(start, weekdays("2024-01-01", equity.length), equity);
  }

  /** Equity from 100 that has these returns. */
  static DailyEquity growing(double... returns) {
    double[] equity = new double[returns.length];
    double worth = 100;
    for (int i = 0; i < returns.length; i++) {
      worth *= 1 + returns[i];
      equity[i] = worth;
    }
    return equity(100, equity);
  }
}
