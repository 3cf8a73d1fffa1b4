package dev.bellwether.cli;

import dev.bellwether.cli.live.ProcessTrialRun;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.market.calendar.NyseCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

  @Option(names = "--date", defaultValue = "2024-09-05", description = "The day.")
  private String date = "";

  @Option(names = "--funds", description = "Trade leveraged funds, not the index fund itself.")
  private boolean funds;

  @Option(
      names = "--faults",
      split = ",",
      defaultValue = "all",
      description = "Faults by name, or all.")
  private List<String> faults = List.of();

  @Option(names = "--points", defaultValue = "4", description = "How many points for each fault.")
  private int points;

  @Option(names = "--most", defaultValue = "400", description = "The last point of a day.")
  private long most;

  TrialProcesses(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return new ProcessTrialRun(
            BundledData.market(NyseCalendar.create()),
            funds,
            LocalDate.parse(date),
            surroundings.out())
        .run(faults, points, most);
  }
}
