package dev.bellwether.cli;

import dev.bellwether.cli.live.TrialCrashRun;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.market.calendar.NyseCalendar;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends a day at each step of the order path under each fault, and begins it again. */
@Command(
    name = "crash",
    description = {
      "Lives one recorded day in memory again and again, ended at each step of the order path in"
          + " turn, under each fault switch, and started again on the same journals. Prints points,"
          + " faults and what was violated.",
    },
    sortOptions = false)
final class TrialCrash implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--date", defaultValue = "2024-08-05", description = "The day.")
  private String date = "";

  @Option(names = "--funds", description = "Trade leveraged funds, not the index fund itself.")
  private boolean funds;

  @Option(names = "--faults", defaultValue = "all", description = "One fault by name, or all.")
  private String faults = "";

  @Option(names = "--every", defaultValue = "1", description = "Only every so many points.")
  private int every;

  @Option(names = "--point", description = "Only this point, and all that was told.")
  private long point;

  @Option(names = "--down", defaultValue = "5", description = "Seconds until it is started again.")
  private int down;

  @Option(names = "--jobs", defaultValue = "2", description = "Days at a time.")
  private int jobs;

  TrialCrash(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    TrialCrashRun run =
        new TrialCrashRun(
            BundledData.market(NyseCalendar.create()),
            funds,
            LocalDate.parse(date),
            surroundings.out());
    return point > 0
        ? run.one(faults, point, 1000L * down)
        : run.run(faults, every, 1000L * down, jobs);
  }
}
