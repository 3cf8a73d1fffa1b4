package dev.bellwether.cli.option;

import dev.bellwether.engine.SilenceRules;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is done when the bars stop that everything is decided on. */
public final class SilenceOptions {
  @Option(
      names = "--stale-after",
      paramLabel = "TIME",
      converter = DurationText.class,
      description =
          "Without a bar for so long, nothing is bought and you are told: 90s, 2m, or never"
              + " (default: 3m for btm, 90s for the ensemble).")
  private Optional<Duration> staleAfter = Optional.empty();

  @Option(
      names = "--flatten-after",
      paramLabel = "TIME",
      converter = DurationText.class,
      description =
          "Without a bar for so long, what is held is sold (default: never for btm, which decides"
              + " each half hour; 5m for the ensemble).")
  private Optional<Duration> flattenAfter = Optional.empty();

  /**
   * The rules with what the options change in them.
   *
   * @throws IllegalArgumentException if they contradict each other
   */
  public SilenceRules in(SilenceRules usual) {
    Duration block = staleAfter.orElse(usual.blockAfter());
    Duration leave = flattenAfter.orElse(usual.leaveAfter());
    if (leave.isPositive() && (block.isZero() || leave.compareTo(block) < 0)) {
      throw new IllegalArgumentException(
          "--flatten-after must not be shorter than --stale-after: nothing may be bought that would"
              + " be sold at once");
    }
    return new SilenceRules(block, leave);
  }
}
