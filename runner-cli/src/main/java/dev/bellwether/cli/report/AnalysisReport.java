package dev.bellwether.cli.report;

import dev.bellwether.cli.analysis.Group;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import java.util.ArrayList;
import java.util.List;

/** What the five logs say, as a page. */
public final class AnalysisReport {
  private AnalysisReport() {}

  /**
   * The page.
   *
   * @param days the dates of the logs, in order
   */
  public static Report of(List<String> days, List<Group> groups) {
    List<Section> sections = new ArrayList<>();
    for (Group group : groups) {
      List<Facts.Entry> entries = new ArrayList<>();
      group.rows().forEach(row -> entries.add(new Facts.Entry(row.getFirst(), row.getLast())));
      sections.add(new Facts(group.title(), entries));
    }
    String span =
        days.size() == 1
            ? days.getFirst()
            : days.size() + " sessions, " + days.getFirst() + " to " + days.getLast();
    return new Report("What the trading logs say", span, "", sections);
  }
}
