package dev.bellwether.cli;

import dev.bellwether.cli.ensemble.Baselines;
import dev.bellwether.cli.ensemble.EnsembleResult;
import dev.bellwether.cli.ensemble.EnsembleRun;
import dev.bellwether.cli.option.EnsembleOutput;
import dev.bellwether.cli.output.OutputFile;
import dev.bellwether.cli.output.ReportFile;
import dev.bellwether.cli.output.TradesCsv;
import dev.bellwether.cli.report.EnsembleReport;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.tradelog.TradingLogs;
import dev.bellwether.engine.journal.JsonlJournal;
import dev.bellwether.engine.journal.TeeJournal;
import dev.bellwether.market.port.Journal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the ensemble, and writes the files that were asked for. */
final class EnsembleFiles {
  private final Surroundings surroundings;
  private final EnsembleOutput options;

  EnsembleFiles(Surroundings surroundings, EnsembleOutput options) {
    this.surroundings = surroundings;
    this.options = options;
  }

  EnsembleResult run(EnsembleRun run) {
    ZoneId zone = run.market().calendar().zone();
    List<Journal> listeners = new ArrayList<>();
    options
        .journal()
        .map(surroundings::resolve)
        .ifPresent(file -> listeners.add(new JsonlJournal(OutputFile.open(file))));
    double start = run.venue().startCash().doubleValue();
    options
        .logs()
        .map(surroundings::resolve)
        .ifPresent(
            folder ->
                listeners.add(
                    new TradingLogs(folder, zone, run.parameters().funds(), start, true)));
    EnsembleResult result =
        listeners.stream().reduce(TeeJournal::new).map(all -> into(all, run)).orElseGet(run::run);
    options
        .trades()
        .map(surroundings::resolve)
        .ifPresent(
            file ->
                OutputFile.write(
                    file, out -> TradesCsv.write(result.activity().trades(), zone, out)));
    return result;
  }

  private static EnsembleResult into(Journal listener, EnsembleRun run) {
    try (listener) {
      return run.run(listener);
    }
  }

  void report(EnsembleResult result, Baselines baselines, String rules) {
    options
        .report()
        .map(surroundings::resolve)
        .ifPresent(
            file ->
                ReportFile.write(
                    EnsembleReport.of(result, baselines, rules, options.seed()), file));
  }

  /** Says where things were written. */
  void tell() {
    told("Logs", options.logs());
    told("Journal", options.journal());
    told("Trades", options.trades());
    told("Report", options.report());
  }

  private void told(String what, Optional<Path> file) {
    file.ifPresent(path -> surroundings.out().println(what + " written to " + path));
  }
}
