package dev.bellwether.cli.digest;

import dev.bellwether.cli.report.DayCurves;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.Table;
import java.util.ArrayList;
import java.util.List;

/** The digest of an evening as a page. */
final class EveningPage {
  private static final List<Table.Column> COLUMNS =
      List.of(
          Table.Column.number("#"),
          Table.Column.time("Time"),
          Table.Column.text("Action"),
          Table.Column.text("Ticker"),
          Table.Column.number("Shares"),
          Table.Column.number("Price"),
          Table.Column.number("Value"));

  private EveningPage() {}

  static Report of(Evening evening) {
    List<Section> sections = new ArrayList<>();
    if (!evening.activity().open().isEmpty()) {
      sections.add(Note.warning("Something is still held: look at the account."));
    }
    if (evening.closing().isEmpty()) {
      sections.add(Note.warning("The journal does not reach the end of the session."));
    }
    EveningText.remarks(evening).forEach(remark -> sections.add(Note.of(remark)));
    sections.add(Facts.of("The day", EveningText.facts(evening)));
    sections.add(
        Table.of("Trades", COLUMNS, EveningText.rows(evening)).fixed().noted("New York time."));
    sections.add(chart(evening));
    return new Report(
        "BTM on " + evening.session().date(),
        "Evening digest, " + evening.account(),
        EveningText.subject(evening) + ".",
        sections);
  }

  private static Section chart(Evening evening) {
    if (evening.shown().isEmpty()) {
      return Note.of("There are no bars of the day at hand, and so no chart.");
    }
    return SessionChart.of(
        "Chart of the day",
        List.of(
            DayCurves.of(
                evening.shown().get(),
                evening.activity().trades(),
                evening.zone(),
                evening.symbol())));
  }
}
