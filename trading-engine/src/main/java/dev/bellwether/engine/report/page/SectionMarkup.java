package dev.bellwether.engine.report.page;

import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Heatmap;
import dev.bellwether.engine.report.document.Histogram;
import dev.bellwether.engine.report.document.KeyFigures;
import dev.bellwether.engine.report.document.LineChart;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.SideBySide;
import dev.bellwether.engine.report.document.Table;

/** One section as HTML: complete where it is text, a frame with a description where it is drawn. */
final class SectionMarkup {
  private final Markup to;
  private final TableMarkup tables;

  SectionMarkup(Markup to) {
    this.to = to;
    this.tables = new TableMarkup(to);
  }

  void section(Placed placed) {
    Section section = placed.section();
    open(placed, section instanceof Table);
    switch (section) {
      case Note note -> note(note);
      case KeyFigures figures -> figures(figures);
      case Facts facts -> facts(facts);
      case LineChart chart -> chart(chart.note(), Description.of(chart));
      case Histogram chart -> chart(chart.note(), Description.of(chart));
      case SessionChart chart -> sessions(chart);
      case Heatmap map -> tables.heatmap(map);
      case Table table -> tables.table(table);
      case SideBySide row ->
          throw new IllegalArgumentException("a row of " + row.sections().size() + " has no frame");
    }
    to.raw("</section>\n");
  }

  private void open(Placed placed, boolean mayBreak) {
    String title = placed.section().title();
    if (placed.section() instanceof Note note) {
      String kind = note.weight() == Note.Weight.WARNING ? "remark warning" : "remark";
      to.open("section", "id", placed.id(), "class", kind, "role", "note").line();
    } else if (title.isEmpty()) {
      to.open("section", "id", placed.id()).line();
    } else {
      String heading = placed.id() + "-title";
      to.open(
              "section",
              "id",
              placed.id(),
              "class",
              mayBreak ? "long" : "whole",
              "aria-labelledby",
              heading)
          .line();
      to.element("h2", title, "id", heading).line();
    }
  }

  private void note(Note note) {
    to.raw("<p>").element("strong", note.weight().word() + ":").text(" " + note.text());
    to.raw("</p>\n");
  }

  private void figures(KeyFigures figures) {
    to.raw("<dl class=\"figures\">\n");
    for (KeyFigures.Figure figure : figures.figures()) {
      to.raw("<div>").element("dt", figure.name()).element("dd", figure.value());
      to.elementIfAny("dd", figure.detail(), "class", "detail").raw("</div>\n");
    }
    to.raw("</dl>\n");
  }

  private void facts(Facts facts) {
    to.raw("<dl class=\"facts\">\n");
    for (Facts.Entry entry : facts.entries()) {
      to.element("dt", entry.name()).element("dd", entry.value()).line();
    }
    to.raw("</dl>\n");
  }

  private void chart(String note, String description) {
    to.elementIfAny("p", note, "class", "note");
    to.raw("<div class=\"controls\"></div>\n");
    to.element("p", description, "class", "unseen").line();
    to.raw("<div class=\"plot\" aria-hidden=\"true\"></div>\n");
  }

  private void sessions(SessionChart chart) {
    chart(chart.note(), Description.of(chart));
    to.raw(
        "<ul class=\"deeds\" aria-label=\"Fills of the day shown\" aria-live=\"polite\"></ul>\n");
  }
}
