package dev.bellwether.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the results of a run go. */
public final class OutputOptions {
  @Mixin private ResultOptions results = new ResultOptions();

  @Option(
      names = "--decisions",
      paramLabel = "FILE",
      description = "Write every half-hour mark as CSV.")
  private Optional<Path> decisions = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the bootstrap that gives the interval of the Sharpe ratio (default: 1).")
  private long seed;

  public Optional<Path> report() {
    return results.report();
  }

  public Optional<Path> decisions() {
    return decisions;
  }

  public Optional<Path> trades() {
    return results.trades();
  }

  public Optional<Path> journal() {
    return results.journal();
  }

  public boolean json() {
    return results.json();
  }

  public long seed() {
    return seed;
  }
}
