package dev.bellwether.cli.doctor;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.Locale;
import java.util.Optional;

/** Time zones, the exchange's day, and how far this machine's clock is off. */
final class Clocks {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final Duration NOTICED = Duration.ofSeconds(2);
  private static final Duration HARMFUL = Duration.ofSeconds(15);

  private Clocks() {}

  /** Whether Java knows New York's summer time, and by which edition of the tables. */
  static Finding zone(ZoneId zone, Instant now, ZoneId machine) {
    try {
      boolean right =
          offset(zone, 1).equals(ZoneOffset.ofHours(-5))
              && offset(zone, 7).equals(ZoneOffset.ofHours(-4));
      String edition = ZoneRulesProvider.getVersions(zone.getId()).lastEntry().getKey();
      String text =
          String.format(
              Locale.ROOT,
              "it is %s in New York (tables of %s); this machine stands in %s, which does not"
                  + " matter",
              MINUTE.format(now.atZone(zone)),
              edition,
              machine);
      return right
          ? Finding.ok("Time zone", text)
          : Finding.failure("Time zone", "New York's offset is wrong; update the JDK.");
    } catch (ZoneRulesException e) {
      return Finding.failure("Time zone", "New York is not known; update the JDK.");
    }
  }

  static Finding exchange(ExchangeCalendar calendar, Instant now) {
    try {
      Session session = calendar.atOrAfter(now.toEpochMilli());
      boolean open = session.openMillis() <= now.toEpochMilli();
      String bell =
          MINUTE.format((open ? session.close() : session.open()).atZone(calendar.zone()));
      return Finding.ok(
          "Exchange",
          open
              ? "open until " + bell + " New York time"
              : "closed until " + bell + " New York time");
    } catch (IllegalArgumentException e) {
      return Finding.failure(
          "Exchange", "the calendar does not reach to this clock's date: " + e.getMessage());
    }
  }

  /** What the two readings of a server's clock say of ours. */
  static Finding skew(URI host, Optional<Duration> ahead) {
    if (ahead.isEmpty()) {
      return Finding.unchecked(
          "Clock", host.getHost() + " could not be asked for the time; is there a network?");
    }
    double seconds = ahead.get().toMillis() / 1000.0;
    String text =
        String.format(
            Locale.ROOT,
            "%.1f s %s %s",
            Math.abs(seconds),
            seconds < 0 ? "behind" : "ahead of",
            host.getHost());
    if (ahead.get().abs().compareTo(HARMFUL) > 0) {
      return Finding.failure("Clock", text + "; let the system keep time by NTP.");
    }
    return ahead.get().abs().compareTo(NOTICED) > 0
        ? Finding.warning("Clock", text + "; decisions would be late or early.")
        : Finding.ok("Clock", text);
  }

  static Finding unchecked() {
    return Finding.unchecked(
        "Clock", "give --network, or --url, to compare it with a server's; needs a network");
  }

  private static ZoneOffset offset(ZoneId zone, int month) {
    return zone.getRules().getOffset(LocalDateTime.of(2026, month, 1, 12, 0));
  }
}
