package dev.bellwether.cli.sweep;

import dev.bellwether.cli.option.RangeOptions.Axis;
import dev.bellwether.cli.option.RangeOptions.Setting;
import dev.bellwether.cli.report.Settings;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.SideBySide;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.document.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The report of a sweep. */
public final class SweepReport {
  private SweepReport() {}

  /** Pictures, all runs, and what they rest on. */
  public static Report of(SweepResult result, String preset) {
    SweepText text = new SweepText(result);
    Settings settings = Settings.of(result.base(), swept(result));
    List<Section> sections = new ArrayList<>(settings.notes());
    sections.addAll(new SweepPictures(result).sections());
    sections.add(table(result).noted(text.samples()));
    sections.add(
        SideBySide.of(
            Facts.of("Parameters", settings.parameters(preset)),
            Facts.of("Costs", settings.costs())));
    sections.add(Facts.of("Where this comes from", settings.origin()));
    return new Report(
        "Sweep of Beat the Market on " + result.base().market().symbol(),
        Figures.things(result.trials(), "run")
            + " over "
            + Figures.things(result.base().sessions().size(), "session"),
        String.join(" ", text.verdict()),
        sections);
  }

  private static Map<String, String> swept(SweepResult result) {
    return result.grid().axes().stream()
        .collect(
            Collectors.toMap(
                Axis::name,
                axis ->
                    axis.settings().stream().map(Setting::text).collect(Collectors.joining(", "))));
  }

  private static Table table(SweepResult result) {
    List<Column> columns = new ArrayList<>();
    result.grid().axes().forEach(axis -> columns.add(Column.number(axis.name())));
    for (String part : List.of("", "out: ")) {
      columns.add(Column.signed(part + "Sharpe"));
      columns.add(Column.signed(part + "annual"));
      columns.add(Column.number(part + "drawdown"));
      columns.add(Column.number(part + "trades"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Outcome one : result.ranked()) {
      List<String> cells = new ArrayList<>(one.point().texts());
      cells.addAll(cells(one.in()));
      cells.addAll(one.out().map(SweepReport::cells).orElseGet(() -> List.of("", "", "", "")));
      rows.add(cells);
    }
    return Table.of("All runs", columns, rows);
  }

  private static List<String> cells(Score score) {
    return List.of(
        Figures.ratio(
            score.sharpe().map(s -> OptionalDouble.of(s.annual())).orElse(OptionalDouble.empty())),
        Figures.change(score.annualReturn()),
        Figures.percent(OptionalDouble.of(score.maxDrawdown())),
        Figures.count(score.trades()));
  }
}
