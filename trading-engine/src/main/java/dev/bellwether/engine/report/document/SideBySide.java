package dev.bellwether.engine.report.document;

import java.util.List;

/** Sections that share a row where the page is wide enough, and follow each other where not. */
public record SideBySide(List<Section> sections) implements Section {
  public SideBySide {
    if (sections.stream().anyMatch(SideBySide.class::isInstance)) {
      throw new IllegalArgumentException("sections side by side must not hold a further row");
    }
    sections = List.copyOf(sections);
  }

  public static SideBySide of(Section... sections) {
    return new SideBySide(List.of(sections));
  }

  @Override
  public String title() {
    return "";
  }
}
