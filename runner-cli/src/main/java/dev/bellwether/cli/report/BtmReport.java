package dev.bellwether.cli.report;

import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.engine.report.BacktestReport;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.stats.StationaryBootstrap;

/** The report of one BTM run. The same run gives the same report. */
public final class BtmReport {
  private BtmReport() {}

  /**
   * The standard report, with what is particular to this strategy.
   *
   * @param preset the name of the preset that the parameters began with
   * @param seed of the bootstrap
   */
  public static Report of(BtmResult result, String preset, long seed) {
    BtmRun run = result.run();
    String symbol = run.market().symbol().ticker();
    BacktestReport report =
        new BacktestReport(
                "Beat the Market on " + symbol,
                result.performance(),
                result.activity(),
                run.market().calendar().zone())
            .subtitle(subtitle(run, preset))
            .against(symbol + " buy and hold", result.holdPerformance())
            .bootstrap(StationaryBootstrap.of(seed));
    Settings settings = Settings.of(run);
    settings.notes().forEach(report::note);
    result
        .unanswered()
        .forEach(
            (why, n) -> report.note(Note.of(n + " marks could not be answered: " + why + ".")));
    result
        .unfilled()
        .forEach(
            (why, n) -> report.note(Note.warning(n + " orders were not filled: " + why + ".")));
    settings.parameters(preset).forEach(report::parameter);
    settings.costs().forEach(report::cost);
    settings.origin().forEach(report::origin);
    new DayCharts(result).days().forEach(report::day);
    return report.report();
  }

  private static String subtitle(BtmRun run, String preset) {
    return run.sessions().size()
        + " sessions, "
        + run.sessions().getFirst().date()
        + " to "
        + run.sessions().getLast().date()
        + ", bars of "
        + run.signal().granularity()
        + ", preset "
        + preset;
  }
}
