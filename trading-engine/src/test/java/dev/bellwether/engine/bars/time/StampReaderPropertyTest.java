package dev.bellwether.engine.bars.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.bars.bytes.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** java.time is the oracle. */
final class StampReaderPropertyTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final List<ZoneId> ZONES =
      List.of(NEW_YORK, ZoneOffset.UTC, ZoneId.of("Asia/Kolkata"), ZoneId.of("Pacific/Apia"));
  private static final List<String> PATTERNS =
      List.of(
          "yyyy-MM-dd'T'HH:mm:ssXXX",
          "yyyy-MM-dd HH:mm:ssXXX",
          "yyyy-MM-dd'T'HH:mm:ss.SSSXX",
          "yyyy-MM-dd'T'HH:mmXXX",
          "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSxxx");

  @Test
  void readsTimestampsWithOffsetThroughEveryChangeOfTheClocks() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
      DateTimeFormatter format = format(PATTERNS.get(random.nextInt(PATTERNS.size())), zone);
      StampReader reader = StampReader.of(TimeFormat.ISO_OFFSET, Optional.empty());
      long millis = random.nextLong(1_900_000_000L) * 1000;
      for (int row = 0; row < 300; row++) {
        millis += steps(random) * 60_000L;
        String text = format.format(Instant.ofEpochMilli(millis));
        long expected = OffsetDateTime.parse(text, format).toInstant().toEpochMilli();

        assertThat(reader.read(Fields.line(text + ",1"), 0))
            .as("seed %d: %s", seed, text)
            .isEqualTo(expected);
        assertThat(reader.end()).isEqualTo(text.length());
      }
    }
  }

  @Test
  void readsClocksOfAZoneThroughEveryChangeOfTheClocks() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
      DateTimeFormatter format = format("yyyy-MM-dd HH:mm:ss", zone);
      StampReader reader = StampReader.of(TimeFormat.ISO_LOCAL, Optional.of(zone));
      long millis = random.nextLong(1_900_000_000L) * 1000;
      for (int row = 0; row < 300; row++) {
        millis += steps(random) * 60_000L;
        Instant instant = Instant.ofEpochMilli(millis);
        String text = format.format(instant);
        boolean once =
            zone.getRules().getValidOffsets(instant.atZone(zone).toLocalDateTime()).size() == 1;

        assertThat(reader.read(Fields.line(text), 0))
            .as("seed %d: %s in %s", seed, text, zone)
            .isEqualTo(once ? millis : StampReader.UNREADABLE);
      }
    }
  }

  @Test
  void readsEveryDateOfACentury() {
    StampReader reader = StampReader.of(TimeFormat.ISO_DATE, Optional.empty());
    LocalDate date = LocalDate.of(1950, 1, 1);
    while (date.getYear() < 2050) {
      assertThat(reader.read(Fields.line(date.toString()), 0))
          .as("%s", date)
          .isEqualTo(date.toEpochDay() * 86_400_000L);
      date = date.plusDays(1);
    }
  }

  @Test
  void readsCountsSince1970() {
    for (int seed = 0; seed < 10_000; seed++) {
      long seconds = 315_532_800L + new Random(seed).nextLong(2_500_000_000L);

      assertThat(count(TimeFormat.EPOCH_SECONDS, seconds)).isEqualTo(seconds * 1000);
      assertThat(count(TimeFormat.EPOCH_MILLIS, seconds * 1000 + 7)).isEqualTo(seconds * 1000 + 7);
      assertThat(count(TimeFormat.EPOCH_MICROS, seconds * 1_000_000)).isEqualTo(seconds * 1000);
      assertThat(count(TimeFormat.EPOCH_NANOS, seconds * 1_000_000_000)).isEqualTo(seconds * 1000);
    }
  }

  @Test
  void doesNotReadTimesThatDoNotExistOrAreOfAnotherFormat() {
    Optional<ZoneId> zone = Optional.of(NEW_YORK);
    for (String text :
        List.of(
            "2024-02-30",
            "2023-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-04-00",
            "2024-4-1",
            "2024-04-01T24:00:00Z",
            "2024-04-01T23:60:00Z",
            "2024-04-01T23:59:60Z",
            "2024-04-31T10:00:00Z",
            "2024-04-01X10:00:00Z",
            "2024-04-01T10:00:00+19:00",
            "2024-04-01T10.00.00Z",
            "2024-04-01T10:00:00.0001Z",
            "2024-03-10 02:30:00",
            "2024-11-03 01:30:00",
            "2024-04-01 10:00:00 ET",
            "175941180",
            "1759411800000001",
            "1759411800000000001",
            "99999999999999999999",
            "")) {
      for (TimeFormat format : TimeFormat.values()) {
        boolean oldSeconds = text.equals("175941180") && format == TimeFormat.EPOCH_SECONDS;
        assertThat(
                StampReader.of(format, zone).read(Fields.line(text), 0) == StampReader.UNREADABLE)
            .as("%s as %s", text, format)
            .isNotEqualTo(oldSeconds);
      }
    }
  }

  @Test
  void isNotMisledByTheDayBefore() {
    StampReader reader = StampReader.of(TimeFormat.ISO_OFFSET, Optional.empty());
    reader.read(Fields.line("2024-04-01T09:30:00-04:00"), 0);

    for (String text :
        List.of(
            "2024-04-01X09:31:00-04:00",
            "2024-04-01T9:31:00-04:00",
            "2024-04-01T09:31:00-04:0",
            "2024-04-01T09:31:00-04:000",
            "2024-04-31T09:31:00-04:00",
            "2024-04-01T09:31:61-04:00",
            "2024-04-01T09:31-0400:00",
            "2024-04-01")) {
      assertThat(reader.read(Fields.line(text), 0)).as(text).isEqualTo(StampReader.UNREADABLE);
    }
    assertThat(reader.read(Fields.line("\"2024-04-01T09:31:00-04:00\",5"), 0))
        .isEqualTo(Instant.parse("2024-04-01T13:31:00Z").toEpochMilli());
    assertThat(reader.end()).isEqualTo(27);
    assertThat(reader.read(Fields.line("2024-04-02T13:30:00Z"), 0))
        .isEqualTo(Instant.parse("2024-04-02T13:30:00Z").toEpochMilli());
  }

  private static long count(TimeFormat format, long count) {
    return StampReader.of(format, Optional.empty()).read(Fields.line(count + ",1"), 0);
  }

  /** Mostly the next minute, sometimes another day. */
  private static int steps(Random random) {
    return random.nextInt(10) == 0 ? random.nextInt(5000) : 1;
  }

  private static DateTimeFormatter format(String pattern, ZoneId zone) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone);
  }
}
