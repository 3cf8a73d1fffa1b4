package dev.bellwether.cli;

import dev.bellwether.cli.option.OutputOptions;
import dev.bellwether.cli.output.DecisionsCsv;
import dev.bellwether.cli.output.OutputFile;
import dev.bellwether.cli.output.TradesCsv;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.engine.journal.JsonlJournal;
import dev.bellwether.market.port.Journal;
import java.time.ZoneId;

/** Runs, and writes the files that were asked for. */
final class RunOutput {
  private final Surroundings surroundings;
  private final OutputOptions options;

  RunOutput(Surroundings surroundings, OutputOptions options) {
    this.surroundings = surroundings;
    this.options = options;
  }

  BtmResult run(BtmRun run) {
    BtmResult result =
        options
            .journal()
            .map(surroundings::resolve)
            .map(
                file -> {
                  try (Journal journal = new JsonlJournal(OutputFile.open(file))) {
                    return run.run(journal);
                  }
                })
            .orElseGet(run::run);
    tables(result);
    return result;
  }

  private void tables(BtmResult result) {
    ZoneId zone = result.run().market().calendar().zone();
    options
        .decisions()
        .map(surroundings::resolve)
        .ifPresent(
            file -> OutputFile.write(file, out -> DecisionsCsv.write(result.marks(), out)));
    options
        .trades()
        .map(surroundings::resolve)
        .ifPresent(
            file -> OutputFile.write(file, out -> TradesCsv.write(result.trades(), zone, out)));
  }
}
