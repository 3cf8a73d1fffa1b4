package dev.bellwether.engine;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sessions of a few minutes on the days after 2024-01-01, 10:00 UTC on, so that a test can be
 * worked by hand.
 */
public final class Days implements ExchangeCalendar {
  public static final Symbol SPY = Symbol.of("SPY");
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private final List<Session> sessions;

  private Days(int count, int minutes) {
    sessions = IntStream.range(0, count).mapToObj(day -> session(day, minutes)).toList();
  }

  public static Days of(int count, int minutes) {
    return new Days(count, minutes);
  }

  private static Session session(int day, int minutes) {
    long open = FIRST.plusDays(day).atTime(10, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
    return new Session(FIRST.plusDays(day), open, open + minutes * 60_000L, false);
  }

  public Session day(int index) {
    return sessions.get(index);
  }

  /**
   * Minute bars that open and close at these prices, one after the other from the first open on.
   */
  public Bars bars(Symbol symbol, double[][] openClose) {
    BarsBuilder builder = new BarsBuilder(symbol, Granularity.MINUTE);
    int minutes = sessions.getFirst().minutes();
    for (int i = 0; i < openClose.length; i++) {
      double open = openClose[i][0];
      double close = openClose[i][1];
      builder.add(
          sessions.get(i / minutes).openMillis() + i % minutes * 60_000L,
          open,
          Math.max(open, close),
          Math.min(open, close),
          close,
          1000);
    }
    return builder.build();
  }

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Optional<Session> session(LocalDate date) {
    return sessions.stream().filter(s -> s.date().equals(date)).findFirst();
  }

  @Override
  public List<Session> sessions(LocalDate from, LocalDate to) {
    return sessions.stream()
        .filter(s -> !s.date().isBefore(from) && !s.date().isAfter(to))
        .toList();
  }

  @Override
  public Session atOrAfter(long epochMillis) {
    return sessions.stream().filter(s -> s.closeMillis() > epochMillis).findFirst().orElseThrow();
  }

  @Override
  public Session before(long epochMillis) {
    return sessions.stream()
        .filter(s -> s.closeMillis() <= epochMillis)
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  @Override
  public Session next(Session session) {
    return sessions.get(sessions.indexOf(session) + 1);
  }

  @Override
  public Session previous(Session session) {
    return sessions.get(sessions.indexOf(session) - 1);
  }

  @Override
  public int sessionsBetween(Session from, Session to) {
    return sessions.indexOf(to) - sessions.indexOf(from);
  }
}
