package dev.bellwether.cli.option;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which part of the bars is traded. */
public final class WindowOptions {
  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = DateText.class,
      description = "First date that is traded and counted; bars before it serve as warm-up.")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "DATE",
      converter = DateText.class,
      description = "Last date that is traded and counted.")
  private Optional<LocalDate> to = Optional.empty();

  public Optional<LocalDate> from() {
    return from;
  }

  public Optional<LocalDate> to() {
    return to;
  }
}
