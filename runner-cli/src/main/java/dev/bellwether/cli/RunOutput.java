package dev.bellwether.cli;

import dev.bellwether.cli.option.OutputOptions;
import dev.bellwether.cli.output.DecisionsCsv;
import dev.bellwether.cli.output.OutputFile;
import dev.bellwether.cli.output.ReportFile;
import dev.bellwether.cli.output.TradesCsv;
import dev.bellwether.cli.report.BtmReport;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.engine.journal.JsonlJournal;
import dev.bellwether.market.port.Journal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs, and writes the files that were asked for. */
final class RunOutput {
  private final Surroundings surroundings;
  private final OutputOptions options;

  RunOutput(Surroundings surroundings, OutputOptions options) {
    this.surroundings = surroundings;
    this.options = options;
  }

  BtmResult run(BtmRun run, String preset) {
    BtmResult result =
        options.journal().map(surroundings::resolve).map(f -> into(f, run)).orElseGet(run::run);
    ZoneId zone = run.market().calendar().zone();
    write(options.decisions(), out -> DecisionsCsv.write(result.marks(), out));
    write(options.trades(), out -> TradesCsv.write(result.trades(), zone, out));
    resolved(
        options.report(),
        file -> ReportFile.write(BtmReport.of(result, preset, options.seed()), file));
    return result;
  }

  private static BtmResult into(Path file, BtmRun run) {
    try (Journal journal = new JsonlJournal(OutputFile.open(file))) {
      return run.run(journal);
    }
  }

  private void write(Optional<Path> named, OutputFile.Content content) {
    resolved(named, file -> OutputFile.write(file, content));
  }

  private void resolved(Optional<Path> named, Consumer<Path> to) {
    named.map(surroundings::resolve).ifPresent(to);
  }
}
