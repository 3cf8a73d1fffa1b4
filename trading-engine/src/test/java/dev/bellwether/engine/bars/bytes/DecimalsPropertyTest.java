package dev.bellwether.engine.bars.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@link Double#parseDouble} is the oracle. */
final class DecimalsPropertyTest {
  private static final String[] AFTER = {",", "\n", "\r\n", ",12.5,", "\n2024-01-02"};

  private final Decimals decimals = new Decimals();

  @Test
  void readsEveryNumberAsParseDoubleDoes() {
    for (int seed = 0; seed < 300_000; seed++) {
      Random random = new Random(seed);
      String text = number(random);

      double read = read(text + AFTER[random.nextInt(AFTER.length)]);

      assertThat(Double.doubleToRawLongBits(read))
          .as("seed %d: %s", seed, text)
          .isEqualTo(Double.doubleToRawLongBits(Double.parseDouble(text)));
      assertThat(decimals.end()).as("seed %d: %s", seed, text).isEqualTo(text.length() + 3);
    }
  }

  @Test
  void readsEveryPriceInTicksOfTheUsualSizes() {
    for (int units = 0; units < 2_000_000; units++) {
      String text = BigDecimal.valueOf(units, 4).toPlainString();

      double read = read(text + ",");

      if (read != Double.parseDouble(text)) {
        throw new AssertionError(text + " was read as " + read);
      }
    }
  }

  @Test
  void takesNothingElseForANumber() {
    for (String text :
        new String[] {
          "",
          "-",
          ".",
          "-.",
          "NaN",
          "nan",
          "Infinity",
          "-Infinity",
          "null",
          "0x1p3",
          "1d",
          "1f",
          "1L",
          "--1",
          "1.2.3",
          "12e",
          "12e+",
          "e5",
          "1-2",
          "12-",
          "1 2",
          "1_000",
          "\uff11\uff12",
          "12\u00e9",
          "12345678x",
          "1234567890123456789x",
          "$5",
          "5%",
          "\"",
          "\"\"",
          "\"5"
        }) {
      assertThat(read(text + ",1,2\n")).as("[%s]", text).isNaN();
      assertThat(Decimals.parse(text.replace("\"", "")))
          .satisfies(value -> assertNotUsable(text, value));
    }
  }

  @Test
  void looksThroughBlanksAndQuotes() {
    assertThat(read("\"12.5\",")).isEqualTo(12.5);
    assertThat(read(" 12.5 ,")).isEqualTo(12.5);
    assertThat(read("\" 12.5 \"\r\n")).isEqualTo(12.5);
    assertThat(read("+12.5\n")).isEqualTo(12.5);
    assertThat(decimals.end()).isEqualTo(3 + 5);
  }

  private static void assertNotUsable(String text, double value) {
    assertThat(Double.isNaN(value) || text.equals("\"5")).as(text).isTrue();
  }

  /** Begins at position 3, as fields rarely begin a line. */
  private double read(String text) {
    return decimals.read(Fields.line("1,\"" + text + "\n"), 3);
  }

  private static String number(Random random) {
    String sign = random.nextInt(8) == 0 ? "-" : "";
    return sign
        + switch (random.nextInt(9)) {
          case 0 -> digits(random, 1 + random.nextInt(25));
          case 1 ->
              digits(random, 1 + random.nextInt(7)) + "." + digits(random, 1 + random.nextInt(7));
          case 2 -> digits(random, 3) + "." + digits(random, 1 + random.nextInt(4));
          case 3 ->
              digits(random, random.nextInt(20)) + "." + digits(random, 1 + random.nextInt(25));
          case 4 -> digits(random, 1 + random.nextInt(9)) + ".";
          case 5 -> digits(random, 1 + random.nextInt(3)) + "e" + (random.nextInt(700) - 350);
          case 6 -> Double.toString(Math.abs(Double.longBitsToDouble(random.nextLong() >>> 2)));
          case 7 -> String.format(Locale.ROOT, "%.4f", random.nextDouble() * 1000);
          default -> Long.toString(random.nextLong() >>> 1);
        };
  }

  private static String digits(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    return text.toString();
  }
}
