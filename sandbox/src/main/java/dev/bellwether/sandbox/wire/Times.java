package dev.bellwether.sandbox.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Instants as the vendors write them. */
public final class Times {
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private Times() {}

  /** RFC 3339 in UTC, of epoch nanoseconds. */
  public static String ofNanos(long nanos) {
    return Instant.ofEpochSecond(
            Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
        .toString();
  }

  /** RFC 3339 in UTC, of epoch milliseconds. */
  public static String ofMillis(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  /** RFC 3339 with the zone's offset, to the second. */
  public static String local(long millis, ZoneId zone) {
    return LOCAL.format(Instant.ofEpochMilli(millis).atZone(zone));
  }

  /** Epoch nanoseconds of RFC 3339, or of a date's first instant; empty for another text. */
  public static Optional<Long> nanos(String text, ZoneId zone) {
    try {
      Instant at =
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
              : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
      return Optional.of(at.getEpochSecond() * 1_000_000_000L + at.getNano());
    } catch (DateTimeException e) {
      return Optional.empty(); // the caller's mistake, answered in the vendor's words
    }
  }

  /** The date of a date or of RFC 3339 as it stands; empty for another text. */
  public static Optional<LocalDate> date(String text) {
    try {
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty(); // the caller's mistake, answered in the vendor's words
    }
  }
}
