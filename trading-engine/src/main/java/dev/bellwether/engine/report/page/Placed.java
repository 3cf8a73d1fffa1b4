package dev.bellwether.engine.report.page;

import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SideBySide;
import java.util.ArrayList;
import java.util.List;

/**
 * A section and the name of its element: {@code s1}, {@code s2}, … in reading order. The page and
 * its data use the same names.
 */
record Placed(String id, Section section) {

  /** All sections of a report, those that share a row one by one. */
  static List<Placed> all(Report report) {
    List<Section> flat = new ArrayList<>();
    for (Section section : report.sections()) {
      if (section instanceof SideBySide row) {
        flat.addAll(row.sections());
      } else {
        flat.add(section);
      }
    }
    List<Placed> placed = new ArrayList<>();
    flat.forEach(section -> placed.add(new Placed("s" + (placed.size() + 1), section)));
    return placed;
  }
}
