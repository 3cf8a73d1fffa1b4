package dev.bellwether.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines that fit a terminal. */
public final class Wrap {
  /** Characters in a line. */
  public static final int WIDTH = 80;

  private Wrap() {}

  /**
   * Lines of at most {@value #WIDTH} characters, as far as the words allow, all but the first set
   * in.
   */
  public static List<String> lines(String sentence, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        line.append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
