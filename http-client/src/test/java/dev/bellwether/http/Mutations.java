package dev.bellwether.http;

import java.util.List;
import java.util.Random;

/**
 * Good answers made bad, from a seed: characters changed, texts cut, values replaced by ones of
 * another kind, whole answers replaced by pages.
 */
public final class Mutations {
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-1",
          "0",
          "1e999999999",
          "123456789012345678901234567890123456789012345678901234567890",
          "1e-400",
          "\"\"",
          "\"NaN\"",
          "\"1e99999999\"",
          "\"no_such_word\"",
          "\"2026-13-45T99:99:99Z\"",
          "\"9999999999-01-01T00:00:00Z\"",
          "[]",
          "{}",
          "[[[[[1]]]]]",
          "{\"a\":{\"b\":[null]}}");
  private static final List<String> PAGES =
      List.of(
          "",
          " ",
          "null",
          "[null]",
          "[1,2]",
          "<html><body>502 Bad Gateway</body></html>",
          "{\"message\":\"forbidden.\"}",
          "\uFEFF{}",
          "[".repeat(2000));
  private static final String CHARACTERS = "{}[]\",:0123456789.-+eEtfnu \\\u0000\u00e9\ud83d";

  private Mutations() {}

  /** One bad answer; now and then a good one. */
  public static String of(String good, Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> PAGES.get(random.nextInt(PAGES.size()));
      case 1 -> good.substring(0, random.nextInt(good.length() + 1));
      case 2, 3 -> characters(good, random);
      default -> values(good, random);
    };
  }

  private static String characters(String good, Random random) {
    StringBuilder text = new StringBuilder(good);
    for (int i = 0; i <= random.nextInt(4) && !text.isEmpty(); i++) {
      char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
      text.setCharAt(random.nextInt(text.length()), other);
    }
    return text.toString();
  }

  /** Puts other values after some of the colons. */
  private static String values(String good, Random random) {
    String text = good;
    for (int i = 0; i <= random.nextInt(3); i++) {
      int colon = text.indexOf(':', random.nextInt(text.length() + 1));
      if (colon >= 0) {
        int end = colon + 1;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        String value = VALUES.get(random.nextInt(VALUES.size()));
        text = text.substring(0, colon + 1) + value + text.substring(end);
      }
    }
    return text;
  }
}
