package dev.bellwether.engine.bars.time;

/**
 * Reads {@code HH:MM:SS} out of eight bytes that lie in one long, the first in the lowest place.
 */
public final class Clock {
  private static final long MIDNIGHT = 0x3030_3a30_303a_3030L; // 00:00:00

  /** Added to a byte, this sets its high bit if it is above 9 (a digit) or above 0 (a colon). */
  private static final long ABOVE = 0x7676_7f76_767f_7676L;

  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private static final long FIRST_FIVE = 0xff_ffff_ffffL;

  private Clock() {}

  /** Seconds since midnight; -1 if this is not the time of a day. */
  public static int seconds(long word) {
    long digits = word ^ MIDNIGHT;
    if ((((digits + ABOVE) | digits) & HIGH_BITS) != 0) {
      return -1;
    }
    long pairs = digits * 10 + (digits >>> 8);
    int hour = (int) pairs & 0xff;
    int minute = (int) (pairs >>> 24) & 0xff;
    int second = (int) (pairs >>> 48) & 0xff;
    return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : -1;
  }

  /** The clock of {@code HH:MM}, whatever follows it, at that full minute. */
  public static long fullMinute(long word) {
    return (word & FIRST_FIVE) | (MIDNIGHT & ~FIRST_FIVE);
  }
}
