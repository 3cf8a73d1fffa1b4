package dev.bellwether.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the results of any run over bars may go. */
final class ResultOptions {
  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report, one HTML file with everything in it.")
  private Optional<Path> report = Optional.empty();

  @Option(names = "--trades", paramLabel = "FILE", description = "Write the round trips as CSV.")
  private Optional<Path> trades = Optional.empty();

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = "Write everything that happened, one JSON object a line.")
  private Optional<Path> journal = Optional.empty();

  @Option(
      names = "--json",
      description = "Print one JSON object with the figures, and nothing else.")
  private boolean json;

  Optional<Path> report() {
    return report;
  }

  Optional<Path> trades() {
    return trades;
  }

  Optional<Path> journal() {
    return journal;
  }

  boolean json() {
    return json;
  }
}
