package dev.bellwether.market.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The regular sessions of the New York Stock Exchange from 1990 to 2030: 9:30 to 16:00 New York
 * time on weekdays, less holidays, short days and the closures that no rule foresees. The other
 * American stock exchanges keep the same days.
 *
 * <p>Scheduled hours only: openings that were late and trading that was stopped on the day itself
 * (snow, computers, circuit breakers) do not shorten a session. Holidays are announced up to 2028;
 * later years follow the rules as they stand. Nobody can know days of mourning in advance: compare
 * with the broker's calendar before trading, and add what is missing with {@link #withClosed} or
 * {@link #withEarlyClose}.
 *
 * <p>Instants and dates outside these years are refused with {@link IllegalArgumentException}.
 * Looking up a session takes constant time and allocates nothing.
 *
 * <p>Sources: NYSE, "Holidays and trading hours" (announcements to 2028) and "Special closings
 * since 1885"; the latter as transcribed by exchange_calendars and pandas_market_calendars, which
 * agree on 1990 to 1999 but for 31 December 1999, where the exchange's own announcement of 4 June
 * 1999 decides for 13:00. From 2000 checked against those two and QuantConnect LEAN, day by day.
 */
public final class NyseCalendar implements ExchangeCalendar {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2030;
  private static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);
  private static final LocalDate LAST = LocalDate.of(LAST_YEAR, 12, 31);
  private static final long FIRST_DAY = FIRST.toEpochDay();
  private static final long DAY_MILLIS = 86_400_000;
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final LocalTime CLOSE = LocalTime.of(16, 0);

  private final Map<LocalDate, String> closed;
  private final Map<LocalDate, EarlyClose> early;
  private final List<Session> sessions;
  // By day since FIRST: the session of the date, and how many there were before it. A session
  // lies within one day of UTC, so the same tables serve dates and instants.
  private final List<Optional<Session>> ofDate;
  private final int[] countBefore;

  private NyseCalendar(Map<LocalDate, String> closed, Map<LocalDate, EarlyClose> early) {
    this.closed = Map.copyOf(closed);
    this.early = Map.copyOf(early);
    int days = (int) (LAST.toEpochDay() - FIRST_DAY) + 1;
    List<Session> all = new ArrayList<>();
    List<Optional<Session>> dates = new ArrayList<>(days);
    this.countBefore = new int[days];
    ZoneOffset offset = offset(FIRST);
    for (int day = 0; day < days; day++) {
      LocalDate date = FIRST.plusDays(day);
      if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
        offset = offset(date); // clocks change on Sundays at two, so once a week will do
      }
      countBefore[day] = all.size();
      dates.add(onDate(date, offset));
      if (dates.get(day).isPresent()) {
        all.add(dates.get(day).get());
      }
    }
    this.sessions = List.copyOf(all);
    this.ofDate = List.copyOf(dates);
  }

  /** The calendar as it is known today. */
  public static NyseCalendar create() {
    Map<LocalDate, String> closed = new HashMap<>();
    Map<LocalDate, EarlyClose> early = new HashMap<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      closed.putAll(NyseRules.closures(year));
      early.putAll(NyseRules.earlyCloses(year));
    }
    return new NyseCalendar(closed, early);
  }

  /** This calendar with one more day without trading, such as a day of mourning. */
  public NyseCalendar withClosed(LocalDate date, String reason) {
    check(date);
    Map<LocalDate, String> more = new HashMap<>(closed);
    more.put(date, reason);
    return new NyseCalendar(more, early);
  }

  /** This calendar with one more day that ends early, at a time on New York's clocks. */
  public NyseCalendar withEarlyClose(LocalDate date, LocalTime close, String reason) {
    check(date);
    if (!close.isAfter(OPEN) || !close.isBefore(CLOSE)) {
      throw new IllegalArgumentException(
          "close must lie between " + OPEN + " and " + CLOSE + ", was " + close);
    }
    Map<LocalDate, EarlyClose> more = new HashMap<>(early);
    more.put(date, new EarlyClose(close, reason));
    return new NyseCalendar(closed, more);
  }

  /** Why a weekday is closed or ends early; empty on usual days and weekends. */
  public Optional<String> occasion(LocalDate date) {
    check(date);
    return Optional.ofNullable(closed.get(date))
        .or(() -> Optional.ofNullable(early.get(date)).map(EarlyClose::reason));
  }

  @Override
  public ZoneId zone() {
    return ZONE;
  }

  @Override
  public Optional<Session> session(LocalDate date) {
    check(date);
    return ofDate.get(day(date));
  }

  @Override
  public List<Session> sessions(LocalDate from, LocalDate to) {
    check(from);
    check(to);
    int first = countBefore[day(from)];
    int last = countBefore[day(to)] + (ofDate.get(day(to)).isPresent() ? 1 : 0);
    return sessions.subList(first, Math.max(first, last));
  }

  @Override
  public Session atOrAfter(long epochMillis) {
    return at(firstClosingAfter(epochMillis), epochMillis);
  }

  @Override
  public Session before(long epochMillis) {
    return at(firstClosingAfter(epochMillis) - 1, epochMillis);
  }

  @Override
  public Session next(Session session) {
    return at(place(session) + 1, session.closeMillis());
  }

  @Override
  public Session previous(Session session) {
    return at(place(session) - 1, session.openMillis());
  }

  @Override
  public int sessionsBetween(Session from, Session to) {
    return place(to) - place(from);
  }

  private int firstClosingAfter(long epochMillis) {
    long day = Math.floorDiv(epochMillis, DAY_MILLIS) - FIRST_DAY;
    if (day < 0 || day >= countBefore.length) {
      throw outside("instant", Instant.ofEpochMilli(epochMillis));
    }
    int place = countBefore[(int) day];
    boolean over = place < sessions.size() && sessions.get(place).closeMillis() <= epochMillis;
    return over ? place + 1 : place;
  }

  private Session at(int place, long epochMillis) {
    if (place < 0 || place >= sessions.size()) {
      throw new IllegalArgumentException(
          "there must be a session "
              + (place < 0 ? "before " : "after ")
              + Instant.ofEpochMilli(epochMillis)
              + ", but the calendar covers "
              + FIRST_YEAR
              + " to "
              + LAST_YEAR
              + " only");
    }
    return sessions.get(place);
  }

  private int place(Session session) {
    check(session.date());
    int place = countBefore[day(session.date())];
    if (place == sessions.size() || !sessions.get(place).equals(session)) {
      throw new IllegalArgumentException("session must be one of this calendar, was " + session);
    }
    return place;
  }

  private Optional<Session> onDate(LocalDate date, ZoneOffset offset) {
    DayOfWeek day = date.getDayOfWeek();
    if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY || closed.containsKey(date)) {
      return Optional.empty();
    }
    EarlyClose shorter = early.get(date);
    LocalTime close = shorter == null ? CLOSE : shorter.time();
    return Optional.of(
        new Session(
            date, millis(date, OPEN, offset), millis(date, close, offset), shorter != null));
  }

  private static ZoneOffset offset(LocalDate date) {
    return ZONE.getRules().getOffset(date.atTime(OPEN));
  }

  private static long millis(LocalDate date, LocalTime time, ZoneOffset offset) {
    return date.toEpochSecond(time, offset) * 1000;
  }

  private static int day(LocalDate date) {
    return (int) (date.toEpochDay() - FIRST_DAY);
  }

  private static void check(LocalDate date) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw outside("date", date);
    }
  }

  private static IllegalArgumentException outside(String name, Object value) {
    return new IllegalArgumentException(
        name + " must lie in " + FIRST + " to " + LAST + ", was " + value);
  }
}
