package dev.bellwether.engine.bars.bytes;

/**
 * Reads decimal numbers from bytes, each exactly as {@link Double#parseDouble} reads it.
 *
 * <p>With {@code m} the digits as one whole number and {@code s} the count of those after the point
 *
 * <pre>
 *   value = m / 10^s
 * </pre>
 *
 * is correctly rounded whenever {@code m <= 2^53} and {@code s <= 22}, since both are then exact
 * and a division rounds once. Every other number takes the slow way through {@code parseDouble}.
 *
 * <p>Source: William Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990.
 */
public final class Decimals {
  private static final long EXACT = 1L << 53;

  /** More digits could overflow a long. */
  private static final int MOST_DIGITS = 18;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22
  };

  private int end;

  /** Where the field last read ends. */
  public int end() {
    return end;
  }

  /**
   * The number in the field that begins at {@code from}; NaN if it is not a decimal number. Words
   * such as NaN or Infinity are none, and neither is an empty field.
   *
   * <p>The quick way knows fields of up to eight bytes without a sign. It does not branch on how
   * many digits there are or where the point is, since the processor would guess that wrongly all
   * the time, and it finds the end before it looks at the digits, so that the next field can be
   * begun while this one is worked out.
   */
  public double read(byte[] bytes, int from) {
    long word = Digits.eight(bytes, from);
    int length = Digits.fieldLength(word);
    int digits = Digits.count(word);
    end = from + length;
    if (digits < length) {
      if (bytes[from + digits] != '.') {
        return careful(bytes, from);
      }
      word = Digits.without(word, digits);
      length--;
    }
    if (!Digits.areDigits(word, length) || !Fields.ends(bytes[end])) {
      return careful(bytes, from);
    }
    return Digits.value(word, length) / POWERS[length - digits];
  }

  /** Any number of digits and a sign, one by one. */
  private double careful(byte[] bytes, int from) {
    boolean negative = bytes[from] == '-';
    int p = negative ? from + 1 : from;
    long mantissa = 0;
    int digits = 0;
    int point = -1;
    while (Digits.isDigit(bytes[p]) || (bytes[p] == '.' && point < 0)) {
      if (bytes[p] == '.') {
        point = p;
      } else {
        mantissa = mantissa * 10 + (bytes[p] - '0');
        digits++;
      }
      p++;
    }
    int scale = point < 0 ? 0 : p - point - 1;
    if (digits == 0 || digits > MOST_DIGITS || mantissa > EXACT || !Fields.ends(bytes[p])) {
      return slow(bytes, from);
    }
    end = p;
    double value = mantissa / POWERS[scale];
    return negative ? -value : value;
  }

  private double slow(byte[] bytes, int from) {
    end = Fields.end(bytes, from);
    return parse(Fields.text(bytes, from, end));
  }

  /** The number in a text; NaN if it is not a decimal number. */
  public static double parse(String text) {
    if (!hasOnlyNumberCharacters(text)) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      return Double.NaN;
    }
  }

  /** Keeps out what parseDouble takes but no file means: NaN, hexadecimal, a trailing d or f. */
  private static boolean hasOnlyNumberCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }
}
