package dev.bellwether.cli.digest;

import dev.bellwether.cli.report.DayCurves;
import dev.bellwether.cli.report.Settings;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SessionChart;
import dev.bellwether.engine.report.document.Table;
import java.util.ArrayList;
import java.util.List;

/** The summary of a morning as a page. */
final class MorningPage {
  private MorningPage() {}

  static Report of(Morning morning) {
    List<Section> sections = new ArrayList<>();
    morning
        .day()
        .refusal()
        .ifPresent(reason -> sections.add(Note.warning("Not traded: " + reason + ".")));
    sections.add(Facts.of("The day", MorningText.facts(morning)));
    sections.add(
        Table.of(
                "Bands",
                List.of(
                    Table.Column.time("Mark"),
                    Table.Column.number("Lower"),
                    Table.Column.number("Upper")),
                MorningText.rows(morning))
            .fixed()
            .noted(
                "Above the upper band and the VWAP it goes long, below the lower band and the VWAP"
                    + " short; asked 15 seconds before each mark. New York time."));
    sections.add(
        SessionChart.of(
                "Noise band",
                List.of(
                    DayCurves.of(
                        morning.shown(), List.of(), morning.zone(), morning.parameters().symbol())))
            .noted("The band of the whole day; price and VWAP as far as there are bars."));
    sections.add(
        Facts.of("Parameters", Settings.parametersOf(morning.parameters(), morning.preset())));
    return new Report(
        "BTM on " + morning.session().date(),
        "Morning summary, " + morning.account(),
        MorningText.subject(morning) + ".",
        sections);
  }
}
