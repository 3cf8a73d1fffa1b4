package dev.bellwether.engine.report.document;

import java.util.List;

/** The few numbers that are looked at first, as large tiles. */
public record KeyFigures(String title, List<Figure> figures) implements Section {
  /**
   * One number.
   *
   * @param value as shown
   * @param detail a few words below it, such as an interval or what it is compared with; may be
   *     empty
   */
  public record Figure(String name, String value, String detail) {}

  public KeyFigures {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("figures must not be empty in \"" + title + "\"");
    }
    figures = List.copyOf(figures);
  }
}
