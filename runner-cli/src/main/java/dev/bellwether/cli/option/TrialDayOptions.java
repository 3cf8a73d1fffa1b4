package dev.bellwether.cli.option;

import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The day that a trial lives again and again. */
public final class TrialDayOptions {
  @Option(
      names = "--date",
      paramLabel = "D",
      converter = DateText.class,
      description =
          "The session, of the demo's half year. Default: 2024-09-05; of the ensemble 2024-07-02.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(names = "--funds", description = "Trade leveraged funds, not the index fund itself.")
  private boolean funds;

  /** The date that was given, or the usual one. */
  public LocalDate dateOr(LocalDate usual) {
    return date.orElse(usual);
  }

  public boolean funds() {
    return funds;
  }
}
