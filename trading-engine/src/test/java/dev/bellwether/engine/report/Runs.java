package dev.bellwether.engine.report;

import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.engine.trade.Trade;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs for tests: weekdays from 2024-01-02, 100,000 at the start. */
final class Runs {
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final double START = 100_000;

  private Runs() {}

  static DailyEquity equity(double... returns) {
    double[] equity = new double[returns.length];
    double worth = START;
    for (int i = 0; i < returns.length; i++) {
      worth *= 1 + returns[i];
      equity[i] = worth;
    }
    return DailyEquity.of(START, sessions(returns.length), equity);
  }

  /** Normal returns with this mean and deviation, always the same. */
  static double[] returns(int count, double mean, double deviation) {
    Random random = new Random(5);
    return random.doubles(count).map(one -> mean + deviation * (one - 0.5) * 3.46).toArray();
  }

  static Performance traded(double... returns) {
    return Performance.of(equity(returns), activity());
  }

  static Performance held(double... returns) {
    return Performance.of(equity(returns), TradingActivity.NONE);
  }

  /** 100 SPY bought at 472.65 and sold at 473.10, and 50.5 sold short at 473 and bought at 474. */
  static TradingActivity activity() {
    return new TradingActivity(
        List.of(
            trade(true, "2024-01-02T10:00", "2024-01-02T11:30", "100", "472.65", "473.1", "0.9"),
            trade(false, "2024-01-03T12:00", "2024-01-03T16:00", "50.5", "473", "474", "0.5")),
        List.of(),
        new BigDecimal("301"),
        new BigDecimal("142398.5"),
        new BigDecimal("1.4"));
  }

  private static Trade trade(
      boolean isLong,
      String entry,
      String exit,
      String shares,
      String in,
      String out,
      String cost) {
    BigDecimal move = new BigDecimal(out).subtract(new BigDecimal(in));
    BigDecimal gross = new BigDecimal(shares).multiply(isLong ? move : move.negate());
    return new Trade(
        Symbol.of("SPY"),
        isLong,
        millis(entry),
        millis(exit),
        new BigDecimal(shares),
        new BigDecimal(in),
        new BigDecimal(out),
        new BigDecimal(cost),
        gross.subtract(new BigDecimal(cost)));
  }

  private static long millis(String newYork) {
    return LocalDateTime.parse(newYork).atZone(NEW_YORK).toInstant().toEpochMilli();
  }

  private static List<Session> sessions(int count) {
    List<Session> sessions = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2024, 1, 2); sessions.size() < count; day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        sessions.add(new Session(day, millis(day + "T09:30"), millis(day + "T16:00"), false));
      }
    }
    return sessions;
  }
}
