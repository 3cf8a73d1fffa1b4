package dev.bellwether.engine.bars.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads digits eight at a time: eight bytes lie in one long, the first in the lowest place, and
 * arithmetic on it works on all of them at once.
 */
public final class Digits {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ZEROS = 0x3030_3030_3030_3030L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  /** Added to a byte, this sets its high bit if it is above 9. */
  private static final long ABOVE_NINE = 0x7676_7676_7676_7676L;

  /** Added to a byte, this sets its high bit if it is '-' or above. */
  private static final long DASH_OR_ABOVE = 0x5353_5353_5353_5353L;

  private Digits() {}

  public static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Eight bytes; there must be so many. */
  public static long eight(byte[] bytes, int from) {
    return (long) WORDS.get(bytes, from);
  }

  /** How many of eight bytes stand before a comma, a line end or another byte below '-'. */
  public static int fieldLength(long word) {
    return Long.numberOfTrailingZeros(~(word + DASH_OR_ABOVE) & HIGH_BITS) >>> 3;
  }

  /** How many of eight bytes are digits before the first that is none. */
  public static int count(long word) {
    return Long.numberOfTrailingZeros(others(word ^ ZEROS)) >>> 3;
  }

  /** The bytes with this one taken out and those after it moved up; the last is then undefined. */
  public static long without(long word, int position) {
    long before = (1L << (8 * position)) - 1;
    return (word & before) | ((word >>> 8) & ~before);
  }

  /** Whether there are {@code count} bytes, 1 to 8, and all are digits. */
  public static boolean areDigits(long word, int count) {
    return count > 0 && others((word ^ ZEROS) << (64 - 8 * count)) == 0;
  }

  /** Marks each byte above 9; those after the first marked one may be marked wrongly. */
  private static long others(long value) {
    return ((value + ABOVE_NINE) | value) & HIGH_BITS;
  }

  /**
   * The number that the first {@code count} bytes write, 1 to 8 digits.
   *
   * <p>Pushed to the top so that nothing comes after them and zeros before, digits are joined to
   * pairs, pairs to fours, fours to eight.
   */
  public static long value(long word, int count) {
    long digits = (word & 0x0f0f_0f0f_0f0f_0f0fL) << (64 - 8 * count);
    long pairs = ((digits * 2561) >>> 8) & 0x00ff_00ff_00ff_00ffL;
    long fours = ((pairs * 6_553_601) >>> 16) & 0x0000_ffff_0000_ffffL;
    return (fours * 42_949_672_960_001L) >>> 32;
  }
}
