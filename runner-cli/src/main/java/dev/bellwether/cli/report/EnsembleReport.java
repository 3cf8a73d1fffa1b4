package dev.bellwether.cli.report;

import dev.bellwether.cli.ensemble.Baselines;
import dev.bellwether.cli.ensemble.EnsembleResult;
import dev.bellwether.cli.ensemble.EnsembleRun;
import dev.bellwether.cli.text.EnsembleText;
import dev.bellwether.cli.text.SpreadText;
import dev.bellwether.engine.report.BacktestReport;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.document.Table.Column;
import dev.bellwether.engine.stats.StationaryBootstrap;
import dev.bellwether.ensemble.signal.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report of one run of the ensemble. The same run gives the same report. */
public final class EnsembleReport {
  private EnsembleReport() {}

  /**
   * The standard report, with what is particular to this strategy.
   *
   * @param rules the name of the rules that everything started from
   * @param seed of the bootstrap
   */
  public static Report of(EnsembleResult result, Baselines baselines, String rules, long seed) {
    EnsembleRun run = result.run();
    BacktestReport report =
        new BacktestReport(
                "Online ensemble on " + run.signal().symbol(),
                result.performance(),
                result.activity(),
                run.market().calendar().zone())
            .against(run.signal().symbol() + " buy and hold", result.holdPerformance())
            .bootstrap(StationaryBootstrap.of(seed));
    notes(result, baselines).forEach(report::note);
    report.section(baselines(baselines));
    report.section(LearnedTable.of(result.ensemble()));
    report.section(calibration(result.ensemble().calibration()));
    settings(report, run, rules);
    return report.report();
  }

  private static List<Note> notes(EnsembleResult result, Baselines baselines) {
    List<Note> notes = new ArrayList<>();
    EnsembleRun run = result.run();
    notes.add(Note.of(baselines.verdict()));
    if (run.market().isSynthetic()) {
      notes.add(Settings.synthetic());
    }
    if (!run.modelledFunds().isEmpty()) {
      notes.add(Note.warning(EnsembleText.modelled(run) + "."));
    }
    result
        .unfilled()
        .forEach((why, n) -> notes.add(Note.warning(n + " orders were not filled: " + why + ".")));
    return notes;
  }

  private static Table baselines(Baselines baselines) {
    List<List<String>> rows = new ArrayList<>();
    for (Baselines.Row row : baselines.rows()) {
      rows.add(
          List.of(
              row.name(),
              EnsembleText.mean(row.gross().daily()),
              EnsembleText.mean(row.net().daily()),
              text("%.1f", row.net().turnover()),
              text("%+.3f", row.gross().perSideBasisPoints())));
    }
    return Table.of(
            "Against coins",
            List.of(
                Column.text("Who gives the direction"),
                Column.text("Mean day without costs"),
                Column.text("Mean day with costs"),
                Column.number("Turnover a day, x equity"),
                Column.signed("Earned a side, bp")),
            rows)
        .fixed()
        .noted(
            "The same bars, band, machine and orders; only the direction comes from elsewhere."
                + " What a side of a trade costs above the last column loses money.");
  }

  private static Table calibration(Calibration calibration) {
    List<List<String>> rows = new ArrayList<>();
    for (Calibration.Step step : calibration.steps()) {
      rows.add(
          List.of(
              text("%.2f", step.from()) + " to " + text("%.2f", step.from() + 0.05),
              Long.toString(step.count()),
              text("%.3f", step.meanProbability()),
              text("%.3f", step.rose()) + text(" ± %.3f", step.standardError())));
    }
    return Table.of(
            "What the probabilities were worth",
            List.of(
                Column.text("Said"),
                Column.number("Times"),
                Column.number("Mean said"),
                Column.text("The next minute rose")),
            rows)
        .fixed()
        .noted(
            "Brier score "
                + text("%.4f", calibration.brierScore())
                + "; who always says one half has 0.2500.");
  }

  private static void settings(BacktestReport report, EnsembleRun run, String rules) {
    var p = run.parameters();
    report.parameter("Rules", rules);
    report.parameter("Funds", p.funds().symbols().toString());
    report.parameter("Learning", p.learning().toString());
    report.parameter("Signal", p.signal().toString());
    report.parameter("Position", p.position().toString());
    var costs = run.venue().costs();
    report.cost("Half spread", SpreadText.of(costs.halfSpread(), p.funds().symbols()));
    report.cost("Commission", "$" + costs.commissionPerShare() + " a share and side");
    report.cost("Slippage", "$" + costs.slippagePerShare() + " a share and side");
    report.cost("SEC and FINRA fees", costs.regulatoryFees() ? "charged" : "not charged");
    List<String> origin = run.market().origin();
    for (int i = 0; i < origin.size(); i++) {
      report.origin("Bars (" + (i + 1) + ")", origin.get(i));
    }
    report.origin("Data hash (SHA-256)", run.market().dataHash());
    report.origin("Fills", "next open; purchases after the sales that pay for them");
  }

  private static String text(String form, double number) {
    return String.format(Locale.ROOT, form, number);
  }
}
