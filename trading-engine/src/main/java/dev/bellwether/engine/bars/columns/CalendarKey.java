package dev.bellwether.engine.bars.columns;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.zip.CRC32C;

/** Tells whether a calendar still says the same of the days of a file. */
public final class CalendarKey {
  private CalendarKey() {}

  /**
   * A checksum of all sessions from the day of the first instant to that of the last. Dates come as
   * midnights in UTC, so the days of both clocks count.
   */
  public static long of(ExchangeCalendar calendar, long firstMillis, long lastMillis) {
    CRC32C checksum = new CRC32C();
    ByteBuffer session = ByteBuffer.allocate(2 * Long.BYTES);
    LocalDate first = date(firstMillis, calendar.zone());
    LocalDate last = date(lastMillis, calendar.zone());
    LocalDate lastInUtc = date(lastMillis, ZoneOffset.UTC);
    LocalDate to = last.isAfter(lastInUtc) ? last : lastInUtc;
    for (Session day : calendar.sessions(first, to)) {
      session.clear().putLong(day.openMillis()).putLong(day.closeMillis());
      checksum.update(session.flip());
    }
    return checksum.getValue();
  }

  private static LocalDate date(long millis, ZoneId zone) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
  }
}
