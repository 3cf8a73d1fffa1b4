package dev.bellwether.engine.bars.time;

import dev.bellwether.engine.bars.bytes.Digits;
import dev.bellwether.engine.bars.bytes.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates such as {@code 2024-07-03}, each as its midnight in UTC. */
final class DateStamps implements StampReader {
  static final long DAY_MILLIS = 86_400_000;

  private int end;

  @Override
  public long read(byte[] bytes, int from) {
    end = Fields.end(bytes, from);
    if (end - from != 10 || bytes[from] == '"') {
      return slow(bytes, from);
    }
    return millis(bytes, from);
  }

  /** Midnight in UTC of the date at {@code from}, whatever follows it. */
  static long millis(byte[] bytes, int from) {
    long begin = Digits.eight(bytes, from); // yyyy-mm-
    long end = Digits.eight(bytes, from + 3); // y-mm-dd and what follows
    boolean form = Digits.count(begin) == 4 && bytes[from + 4] == '-' && bytes[from + 7] == '-';
    if (!form || Digits.count(begin >>> 40) != 2 || Digits.count(end >>> 40) != 2) {
      return UNREADABLE;
    }
    int month = (int) Digits.value(begin >>> 40, 2);
    int day = (int) Digits.value(end >>> 40, 2);
    return millis((int) Digits.value(begin, 4), month, day);
  }

  private static long millis(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day).toEpochDay() * DAY_MILLIS;
    } catch (DateTimeException noSuchDay) {
      return UNREADABLE;
    }
  }

  private static long slow(byte[] bytes, int from) {
    String text = StampReader.text(bytes, from);
    boolean isDate = TimeFormat.of(text).equals(Optional.of(TimeFormat.ISO_DATE));
    return isDate ? millis(Fields.line(text), 0) : UNREADABLE;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public TimeFormat format() {
    return TimeFormat.ISO_DATE;
  }
}
