package dev.bellwether.engine.bars.time;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Bars of one session each, from its opening to its closing bell, whatever their timestamp says but
 * the date.
 */
public final class SessionDays implements Placement {
  private final ExchangeCalendar calendar;
  private final long shift;
  private long start;
  private long end;

  /**
   * @param datesOnly whether timestamps are dates, so that there is no end to name
   */
  public SessionDays(ExchangeCalendar calendar, Stamp stamp, boolean datesOnly) {
    this.calendar = calendar;
    this.shift = stamp == Stamp.END && !datesOnly ? 1 : 0;
  }

  @Override
  public SessionPart place(long stamp) {
    Optional<Session> session = calendar.session(date(stamp - shift));
    if (session.isEmpty()) {
      return SessionPart.CLOSED_DAY;
    }
    start = session.get().openMillis();
    end = session.get().closeMillis();
    return SessionPart.INSIDE;
  }

  /** Midnight in UTC means a date as such; any other instant the date on the exchange's clock. */
  private LocalDate date(long millis) {
    boolean isDate = Math.floorMod(millis + shift, DateStamps.DAY_MILLIS) == 0;
    return isDate
        ? LocalDate.ofEpochDay(Math.floorDiv(millis, DateStamps.DAY_MILLIS))
        : LocalDate.ofInstant(Instant.ofEpochMilli(millis), calendar.zone());
  }

  @Override
  public long start() {
    return start;
  }

  @Override
  public long end() {
    return end;
  }

  @Override
  public boolean hasFixedLength() {
    return false;
  }

  @Override
  public List<String> hints() {
    return List.of();
  }
}
