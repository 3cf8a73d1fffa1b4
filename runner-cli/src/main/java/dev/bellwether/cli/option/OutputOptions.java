package dev.bellwether.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the results of a run go. */
public final class OutputOptions {
  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report, one HTML file with everything in it.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "Write every half-hour mark as CSV.")
  private Optional<Path> decisions = Optional.empty();

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

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the bootstrap that gives the interval of the Sharpe ratio (default: 1).")
  private long seed;

  public Optional<Path> report() {
    return report;
  }

  public Optional<Path> decisions() {
    return decisions;
  }

  public Optional<Path> trades() {
    return trades;
  }

  public Optional<Path> journal() {
    return journal;
  }

  public boolean json() {
    return json;
  }

  public long seed() {
    return seed;
  }
}
