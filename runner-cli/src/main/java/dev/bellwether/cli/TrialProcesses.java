package dev.bellwether.cli;

import dev.bellwether.cli.live.ProcessTrialRun;
import dev.bellwether.cli.option.CountText;
import dev.bellwether.cli.option.TrialDayOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.market.calendar.NyseCalendar;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The same as a crash trial with real processes and real sockets. */
@Command(
    name = "processes",
    description = {
      "Lives one recorded day in processes of their own, over HTTP and WebSockets, each killed at a"
          + " point of the order path and started again. Prints points, faults and what was"
          + " violated.",
    },
    sortOptions = false)
final class TrialProcesses implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private TrialDayOptions day = new TrialDayOptions();

  @Option(
      names = "--faults",
      split = ",",
      defaultValue = "all",
      description = "Faults by name, or all.")
  private List<String> faults = List.of();

  @Option(
      names = "--points",
      paramLabel = "N",
      defaultValue = "4",
      converter = CountText.class,
      description = "How many points for each fault. Default: ${DEFAULT-VALUE}.")
  private int points;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "400",
      converter = CountText.class,
      description = "The last point of a day. Default: ${DEFAULT-VALUE}.")
  private int most;

  TrialProcesses(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return new ProcessTrialRun(
            BundledData.market(NyseCalendar.create()), day.funds(), day.date(), surroundings.out())
        .run(faults, points, most);
  }
}
