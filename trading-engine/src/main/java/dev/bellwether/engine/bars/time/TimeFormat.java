package dev.bellwether.engine.bars.time;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes its timestamps. One file has one format. */
public enum TimeFormat {
  ISO_OFFSET("ISO-8601 with UTC offset"),
  ISO_LOCAL("ISO-8601 without offset"),
  ISO_DATE("ISO date"),
  EPOCH_SECONDS("epoch seconds"),
  EPOCH_MILLIS("epoch milliseconds"),
  EPOCH_MICROS("epoch microseconds"),
  EPOCH_NANOS("epoch nanoseconds");

  private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
  private static final String CLOCK = "[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?";
  private static final Pattern DATE_ONLY = Pattern.compile(DATE);
  private static final Pattern LOCAL = Pattern.compile(DATE + CLOCK);
  private static final Pattern OFFSET = Pattern.compile(DATE + CLOCK + "(Z|[+-]\\d\\d(:?\\d\\d)?)");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,19}");

  private final String words;

  TimeFormat(String words) {
    this.words = words;
  }

  /** Its name in a sentence. */
  public String words() {
    return words;
  }

  /**
   * The format of one timestamp. Whole numbers are told apart by their size, which leaves no doubt
   * for any instant from 1974 to 2261: seconds have 9 or 10 digits, milliseconds 12 or 13,
   * microseconds 15 or 16, nanoseconds 18 or 19.
   */
  public static Optional<TimeFormat> of(String text) {
    if (EPOCH.matcher(text).matches()) {
      return ofDigits(text.length());
    }
    if (OFFSET.matcher(text).matches()) {
      return Optional.of(ISO_OFFSET);
    }
    if (LOCAL.matcher(text).matches()) {
      return Optional.of(ISO_LOCAL);
    }
    return DATE_ONLY.matcher(text).matches() ? Optional.of(ISO_DATE) : Optional.empty();
  }

  private static Optional<TimeFormat> ofDigits(int digits) {
    return switch (digits) {
      case 9, 10 -> Optional.of(EPOCH_SECONDS);
      case 12, 13 -> Optional.of(EPOCH_MILLIS);
      case 15, 16 -> Optional.of(EPOCH_MICROS);
      case 18, 19 -> Optional.of(EPOCH_NANOS);
      default -> Optional.empty();
    };
  }
}
