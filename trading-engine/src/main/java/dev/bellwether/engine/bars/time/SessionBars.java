package dev.bellwether.engine.bars.time;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Bars shorter than a session, of which those outside are cut. */
public final class SessionBars implements Placement {
  private final ExchangeCalendar calendar;
  private final Stamp stamp;
  private final long length;
  private final boolean clip;

  /** Bells of the session that the last bar lies in or before. */
  private long open;

  private long close;

  private long start = Long.MAX_VALUE;
  private long end;
  private long sessions;
  private long fromOpen;
  private long fromClose;
  private long toOpen;
  private long toClose;

  /**
   * @param length of a bar, milliseconds
   * @param stamp which end of a bar its timestamp names
   * @param clip whether a bar across a bell is kept for the part inside
   */
  public SessionBars(ExchangeCalendar calendar, long length, Stamp stamp, boolean clip) {
    this.calendar = calendar;
    this.length = length;
    this.stamp = stamp;
    this.clip = clip;
  }

  @Override
  public SessionPart place(long millis) {
    long before = start;
    start = stamp == Stamp.END ? millis - length : millis;
    end = start + length;
    if (start >= close || start < before) {
      Session session = calendar.atOrAfter(start);
      open = session.openMillis();
      close = session.closeMillis();
      sessions++;
    }
    fromOpen += start == open ? 1 : 0;
    toOpen += end == open ? 1 : 0;
    toClose += end == close ? 1 : 0;
    if (start >= open && end <= close) {
      return SessionPart.INSIDE;
    }
    return end > open ? acrossBell() : outside();
  }

  private SessionPart acrossBell() {
    if (!clip) {
      return SessionPart.ACROSS_BELL;
    }
    start = Math.max(start, open);
    end = Math.min(end, close);
    return SessionPart.INSIDE;
  }

  private SessionPart outside() {
    LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(start), calendar.zone());
    if (date.equals(calendar.atOrAfter(start).date())) {
      return SessionPart.BEFORE_OPEN;
    }
    Session before = calendar.before(start);
    if (!date.equals(before.date())) {
      return SessionPart.CLOSED_DAY;
    }
    boolean print = start == before.closeMillis();
    fromClose += print ? 1 : 0;
    return print && before.earlyClose() ? SessionPart.EARLY_CLOSE_PRINT : SessionPart.AFTER_CLOSE;
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
    return !clip;
  }

  @Override
  public List<String> hints() {
    if (stamp == Stamp.START && fromOpen == 0 && 2 * fromClose >= sessions) {
      return List.of(
          "no bar begins with the opening bell but "
              + fromClose
              + " begin with the closing bell: these timestamps may name the end of each bar");
    }
    if (stamp == Stamp.END && toClose == 0 && 2 * toOpen >= sessions) {
      return List.of(
          "no bar ends with the closing bell but "
              + toOpen
              + " end with the opening bell: these timestamps may name the start of each bar");
    }
    return List.of();
  }
}
