package dev.bellwether.cli.option;

import java.time.LocalDate;
import picocli.CommandLine.Option;

/** The day that a trial lives again and again. */
public final class TrialDayOptions {
  @Option(
      names = "--date",
      paramLabel = "D",
      defaultValue = "2024-09-05",
      converter = DateText.class,
      description = "The session, of the demo's half year. Default: ${DEFAULT-VALUE}.")
  private LocalDate date = LocalDate.EPOCH;

  @Option(names = "--funds", description = "Trade leveraged funds, not the index fund itself.")
  private boolean funds;

  public LocalDate date() {
    return date;
  }

  public boolean funds() {
    return funds;
  }
}
