package dev.bellwether.cli;

import dev.bellwether.cli.live.TrialDaysRun;
import dev.bellwether.cli.terminal.Surroundings;
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
      description = "The seeds to live. Default: ${DEFAULT-VALUE}.")
  private String seeds = "";

  @Option(names = "--seed", paramLabel = "SEED", description = "Only this one, and all it told.")
  private long seed;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "2",
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
    int dots = seeds.indexOf("..");
    return run.run(
        Long.parseLong(seeds.substring(0, dots)), Long.parseLong(seeds.substring(dots + 2)), jobs);
  }
}
