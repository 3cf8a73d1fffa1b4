package dev.bellwether.btm;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Weekdays from 09:30 to 16:00 in New York, but for some holidays and days that end at 13:00. */
final class TestCalendar implements ExchangeCalendar {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private final NavigableMap<LocalDate, Session> byDate = new TreeMap<>();
  private final NavigableMap<Long, Session> byClose = new TreeMap<>();
  private final List<LocalDate> dates;

  TestCalendar(LocalDate from, LocalDate to, Set<LocalDate> holidays, Set<LocalDate> halfDays) {
    from.datesUntil(to.plusDays(1))
        .filter(d -> d.getDayOfWeek() != DayOfWeek.SATURDAY)
        .filter(d -> d.getDayOfWeek() != DayOfWeek.SUNDAY)
        .filter(d -> !holidays.contains(d))
        .forEach(d -> add(d, halfDays.contains(d)));
    dates = List.copyOf(byDate.keySet());
  }

  static TestCalendar weekdays(String from, String to) {
    return new TestCalendar(LocalDate.parse(from), LocalDate.parse(to), Set.of(), Set.of());
  }

  private void add(LocalDate date, boolean early) {
    LocalTime end = early ? LocalTime.of(13, 0) : LocalTime.of(16, 0);
    Session session =
        new Session(date, millis(date, LocalTime.of(9, 30)), millis(date, end), early);
    byDate.put(date, session);
    byClose.put(session.closeMillis(), session);
  }

  private static long millis(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(NEW_YORK).toInstant().toEpochMilli();
  }

  /** The session with this number, counted from 0. */
  Session number(int index) {
    return byDate.get(dates.get(index));
  }

  @Override
  public ZoneId zone() {
    return NEW_YORK;
  }

  @Override
  public Optional<Session> session(LocalDate date) {
    return Optional.ofNullable(byDate.get(date));
  }

  @Override
  public List<Session> sessions(LocalDate from, LocalDate to) {
    return List.copyOf(byDate.subMap(from, true, to, true).values());
  }

  @Override
  public Session atOrAfter(long epochMillis) {
    return byClose.higherEntry(epochMillis).getValue();
  }

  @Override
  public Session before(long epochMillis) {
    return byClose.floorEntry(epochMillis).getValue();
  }

  @Override
  public Session next(Session session) {
    return byDate.higherEntry(session.date()).getValue();
  }

  @Override
  public Session previous(Session session) {
    return byDate.lowerEntry(session.date()).getValue();
  }

  @Override
  public int sessionsBetween(Session from, Session to) {
    return Collections.binarySearch(dates, to.date())
        - Collections.binarySearch(dates, from.date());
  }
}
