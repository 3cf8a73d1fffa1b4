package dev.bellwether.engine.bars.time;

import dev.bellwether.engine.bars.bytes.Digits;
import dev.bellwether.engine.bars.bytes.Fields;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/**
 * Timestamps such as {@code 2024-04-01T09:30:00-04:00}, with an offset or with a clock whose zone
 * was declared.
 *
 * <p>Rows of one day share their date and what follows the clock, so both are worked out once and
 * then only compared; the clock alone is read each time.
 */
final class IsoStamps implements StampReader {
  private static final int CLOCK = 11;

  private final Optional<ZoneId> zone;
  private int end;

  /** Whether what follows is known, from a row before. */
  private boolean known;

  private long dateBegin;
  private long dateEnd;
  private boolean withSeconds;
  private byte[] suffix = {};
  private long midnight;

  /** What the suffix adds to midnight in UTC: less the offset, plus the fraction of a second. */
  private long shift;

  IsoStamps(Optional<ZoneId> zone) {
    this.zone = zone;
  }

  @Override
  public long read(byte[] bytes, int from) {
    if (known && (isKnownDay(bytes, from) || isNextDay(bytes, from))) {
      int seconds = clock(bytes, from + CLOCK);
      int after = from + CLOCK + (withSeconds ? 8 : 5);
      end = after + suffix.length;
      if (seconds >= 0 && hasSuffix(bytes, after) && Fields.ends(bytes[end])) {
        return midnight + seconds * 1000L;
      }
    }
    return slow(bytes, from);
  }

  /** Date and the character after it are eleven bytes: two words that share some. */
  private boolean isKnownDay(byte[] bytes, int from) {
    return Digits.eight(bytes, from) == dateBegin && Digits.eight(bytes, from + 3) == dateEnd;
  }

  /** Goes on to another day; whether its suffix is the same, {@link #read} sees next. */
  private boolean isNextDay(byte[] bytes, int from) {
    byte separator = bytes[from + 10];
    long millis = DateStamps.millis(bytes, from);
    if (zone.isPresent() || millis == UNREADABLE || (separator != 'T' && separator != ' ')) {
      return false;
    }
    setDay(bytes, from, millis + shift);
    return true;
  }

  private void setDay(byte[] bytes, int from, long begin) {
    dateBegin = Digits.eight(bytes, from);
    dateEnd = Digits.eight(bytes, from + 3);
    midnight = begin;
  }

  private boolean hasSuffix(byte[] bytes, int from) {
    for (int i = 0; i < suffix.length; i++) {
      if (bytes[from + i] != suffix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Seconds since midnight; negative if there is no clock of the known form. */
  private int clock(byte[] bytes, int from) {
    long word = Digits.eight(bytes, from);
    return Clock.seconds(withSeconds ? word : Clock.fullMinute(word));
  }

  private long slow(byte[] bytes, int from) {
    end = Fields.end(bytes, from);
    String text = Fields.text(bytes, from, end);
    if (!TimeFormat.of(text).equals(Optional.of(format()))) {
      return UNREADABLE;
    }
    try {
      long millis = millis(text);
      if (text.length() == end - from && millis != UNREADABLE) {
        remember(bytes, from, text, millis);
      }
      return millis;
    } catch (DateTimeException noSuchTime) {
      return UNREADABLE;
    }
  }

  private long millis(String text) {
    int clockEnd = clockEnd(text);
    LocalDateTime local = local(text, clockEnd);
    List<ZoneOffset> offsets =
        zone.map(place -> place.getRules().getValidOffsets(local))
            .orElseGet(() -> List.of(ZoneOffset.of(text.substring(clockEnd))));
    boolean wholeMillis = local.toLocalTime().toNanoOfDay() % 1_000_000 == 0;
    return offsets.size() == 1 && wholeMillis
        ? local.toInstant(offsets.getFirst()).toEpochMilli()
        : UNREADABLE;
  }

  private static LocalDateTime local(String text, int clockEnd) {
    return LocalDateTime.parse(text.substring(0, 10) + "T" + text.substring(CLOCK, clockEnd));
  }

  private static int clockEnd(String text) {
    int p = CLOCK;
    while (p < text.length() && "0123456789:.".indexOf(text.charAt(p)) >= 0) {
      p++;
    }
    return p;
  }

  private void remember(byte[] bytes, int from, String text, long millis) {
    LocalDateTime local = local(text, clockEnd(text));
    withSeconds = text.length() > 16 && text.charAt(16) == ':';
    suffix = text.substring(CLOCK + (withSeconds ? 8 : 5)).getBytes(StandardCharsets.US_ASCII);
    setDay(bytes, from, millis - local.toLocalTime().toSecondOfDay() * 1000L);
    shift = midnight - local.toLocalDate().toEpochDay() * DateStamps.DAY_MILLIS;
    known = zone.map(place -> hasOneOffset(place.getRules(), local)).orElse(true);
  }

  private static boolean hasOneOffset(ZoneRules rules, LocalDateTime local) {
    LocalDateTime begin = local.toLocalDate().atStartOfDay();
    return rules.getOffset(begin).equals(rules.getOffset(begin.plusDays(1)));
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public TimeFormat format() {
    return zone.isPresent() ? TimeFormat.ISO_LOCAL : TimeFormat.ISO_OFFSET;
  }
}
