package dev.bellwether.cli;

import dev.bellwether.cli.option.CountText;
import dev.bellwether.cli.option.TrialDayOptions;
import dev.bellwether.cli.process.TrialSystem;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.trial.TrialCrashRun;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.market.calendar.NyseCalendar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private TrialDayOptions day = new TrialDayOptions();

  @Option(
      names = "--faults",
      paramLabel = "NAME",
      defaultValue = "all",
      description = "One fault by name, or all. Default: ${DEFAULT-VALUE}.")
  private String faults = "";

  @Option(
      names = "--every",
      paramLabel = "N",
      defaultValue = "1",
      converter = CountText.class,
      description = "Only every so many points. Default: ${DEFAULT-VALUE}.")
  private int every;

  @Option(
      names = "--point",
      paramLabel = "N",
      description = "Only this point, of one fault, and all that was told.")
  private long point;

  @Option(
      names = "--down",
      paramLabel = "SECONDS",
      defaultValue = "5",
      converter = CountText.class,
      description = "How long until it is started again. Default: ${DEFAULT-VALUE}.")
  private int down;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      defaultValue = "2",
      converter = CountText.class,
      description = "Days at a time. Default: ${DEFAULT-VALUE}.")
  private int jobs;

  TrialCrash(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    TrialCrashRun run =
        new TrialCrashRun(
            BundledData.market(NyseCalendar.create()),
            day.funds(),
            day.dateOr(TrialSystem.BTM_DATE),
            surroundings.out());
    return point > 0
        ? run.one(faults, point, 1000L * down)
        : run.run(faults, every, 1000L * down, jobs);
  }
}
