package dev.bellwether.cli.wiring;

import java.util.List;
import java.util.Locale;

/** Whether bars are made up: files of such bars say so in their name. */
final class Synthetic {
  private static final String WORD = "synthetic";

  private Synthetic() {}

  static boolean isIn(List<String> origin) {
    return origin.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(WORD));
  }
}
