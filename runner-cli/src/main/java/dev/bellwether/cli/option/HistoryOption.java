package dev.bellwether.cli.option;

import picocli.CommandLine.Option;

/** How much the ensemble learns from before a day that is lived. */
public final class HistoryOption {
  @Option(
      names = "--history",
      paramLabel = "SESSIONS",
      defaultValue = "20",
      description = "Sessions that it learns from before the day (default: ${DEFAULT-VALUE}).")
  private int sessions = 20;

  public int sessions() {
    return sessions;
  }
}
