package dev.bellwether.engine.report.document;

import java.util.List;

/**
 * A whole report as values. The same report gives the same page, byte for byte: nothing in it knows
 * the time unless the caller writes it into a text.
 *
 * @param title the heading of the page
 * @param subtitle what was run on what, in one line; may be empty
 * @param lead what a reader must know first, in plain words; may be empty
 * @param sections from top to bottom
 */
public record Report(String title, String subtitle, String lead, List<Section> sections) {
  public Report {
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be blank");
    }
    sections = List.copyOf(sections);
  }
}
