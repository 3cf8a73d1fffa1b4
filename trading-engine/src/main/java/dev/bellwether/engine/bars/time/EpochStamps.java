package dev.bellwether.engine.bars.time;

import dev.bellwether.engine.bars.bytes.Fields;

/** Timestamps that count from 1970-01-01T00:00Z in one unit, as whole numbers. */
final class EpochStamps implements StampReader {
  private final TimeFormat format;
  private final int leastDigits;
  private final long factor;
  private final long divisor;
  private int end;

  EpochStamps(TimeFormat format) {
    this(format, digits(format));
  }

  private EpochStamps(TimeFormat format, int leastDigits) {
    this.format = format;
    this.leastDigits = leastDigits;
    this.factor = leastDigits == 9 ? 1000 : 1;
    this.divisor = leastDigits <= 12 ? 1 : leastDigits == 15 ? 1_000 : 1_000_000;
  }

  /** Digits of an instant between 1974 and 2001; later ones have one more. */
  private static int digits(TimeFormat format) {
    return switch (format) {
      case EPOCH_SECONDS -> 9;
      case EPOCH_MILLIS -> 12;
      case EPOCH_MICROS -> 15;
      case EPOCH_NANOS -> 18;
      case ISO_OFFSET, ISO_LOCAL, ISO_DATE ->
          throw new IllegalArgumentException("format must be a count, was " + format);
    };
  }

  @Override
  public long read(byte[] bytes, int from) {
    long count = 0;
    int p = from;
    int digit;
    while ((digit = bytes[p] - '0') >= 0 && digit <= 9) {
      count = count * 10 + digit;
      p++;
    }
    end = p;
    if (!Fields.ends(bytes[p])) {
      return slow(bytes, from);
    }
    return millis(count, p - from);
  }

  /**
   * A number of another size is of another unit, and no bar begins at a fraction of a millisecond.
   */
  private long millis(long count, int digits) {
    boolean sameUnit = digits == leastDigits || digits == leastDigits + 1;
    return sameUnit && count > 0 && count % divisor == 0 ? count / divisor * factor : UNREADABLE;
  }

  private long slow(byte[] bytes, int from) {
    int after = Fields.end(bytes, from);
    String text = Fields.text(bytes, from, after);
    long millis = text.length() < after - from ? read(Fields.line(text), 0) : UNREADABLE;
    end = after;
    return millis;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public TimeFormat format() {
    return format;
  }
}
