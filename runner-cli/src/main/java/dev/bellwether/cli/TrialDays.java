package dev.bellwether.cli;

import dev.bellwether.cli.option.CountText;
import dev.bellwether.cli.option.SeedRange;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.trial.TrialDaysRun;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.market.calendar.NyseCalendar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lives a recorded day for each seed with faults, halts and crashes by chance. */
@Command(
    name = "days",
    description = {
      "Lives a recorded day for each seed, in memory through the real adapters, with faults, halts,"
          + " missing bars, late starts and crashes by chance. Prints what was violated.",
    },
    sortOptions = false)
final class TrialDays implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--seeds",
      paramLabel = "FIRST..LAST",
      defaultValue = "1..1000",
      converter = SeedRange.Text.class,
      description = "The seeds to live. Default: ${DEFAULT-VALUE}.")
  private SeedRange seeds = new SeedRange(1, 1000);

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Only this one, and all that it told.")
  private long seed;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "2",
      converter = CountText.class,
      description = "Days at a time. Default: ${DEFAULT-VALUE}.")
  private int jobs;

  TrialDays(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    TrialDaysRun run =
        new TrialDaysRun(BundledData.market(NyseCalendar.create()), surroundings.out());
    if (seed != 0) {
      return run.one(seed);
    }
    return run.run(seeds.first(), seeds.last(), jobs);
  }
}
