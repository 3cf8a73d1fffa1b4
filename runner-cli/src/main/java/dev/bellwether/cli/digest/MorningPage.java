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
    sections.add(Facts.of("The day", MorningFacts.facts(morning)));
    sections.add(
        Table.of(
                "Bands",
                List.of(
                    Table.Column.time("Mark"),
                    Table.Column.number("Lower"),
                    Table.Column.number("Upper")),
                MorningFacts.rows(morning))
            .fixed()
            .noted(
                "New York time. A live strategy is asked 15 seconds before each mark; what it does"
                    + " beyond the band is the rule of the variant below."));
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
        "BTM on " + morning.date(),
        "Morning summary, " + morning.account(),
        morning.subject() + ".",
        sections);
  }
}
