package dev.bellwether.engine.bars;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.zip.CRC32C;

/** Tells whether a calendar still says the same of the days of a file. */
final class CalendarKey {
  private CalendarKey() {}

  /** A checksum of all sessions from the day of the first instant to that of the last. */
  static long of(ExchangeCalendar calendar, long firstMillis, long lastMillis) {
    CRC32C checksum = new CRC32C();
    ByteBuffer session = ByteBuffer.allocate(2 * Long.BYTES);
    for (Session day : calendar.sessions(date(calendar, firstMillis), date(calendar, lastMillis))) {
      session.clear().putLong(day.openMillis()).putLong(day.closeMillis());
      checksum.update(session.flip());
    }
    return checksum.getValue();
  }

  private static LocalDate date(ExchangeCalendar calendar, long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), calendar.zone());
  }
}
