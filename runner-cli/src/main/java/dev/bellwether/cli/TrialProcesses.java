package dev.bellwether.cli;

import dev.bellwether.cli.option.CountText;
import dev.bellwether.cli.option.TrialDayOptions;
import dev.bellwether.cli.process.ProcessTrialRun;
import dev.bellwether.cli.process.StateTrialRun;
import dev.bellwether.cli.process.TrialSystem;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.market.calendar.NyseCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--system",
      paramLabel = "NAME",
      defaultValue = "btm",
      description = "What is lived: btm or ensemble. Default: ${DEFAULT-VALUE}.")
  private String system = "";

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

  @Option(
      names = "--in-each-state",
      paramLabel = "N",
      converter = CountText.class,
      description =
          "Kill the ensemble so many times in each of its seven states, instead of under faults.")
  private Optional<Integer> inEachState = Optional.empty();

  TrialProcesses(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    NyseCalendar calendar = NyseCalendar.create();
    TrialSystem tried =
        RunSetup.understood(
            spec.commandLine(), () -> TrialSystem.named(system, day.funds(), calendar));
    Market market = BundledData.market(calendar);
    LocalDate date = day.dateOr(tried.usualDate());
    if (inEachState.isPresent()) {
      StateTrialRun run =
          RunSetup.understood(
              spec.commandLine(), () -> new StateTrialRun(market, tried, date, surroundings.out()));
      return run.run(inEachState.get());
    }
    return new ProcessTrialRun(market, tried, date, surroundings.out()).run(faults, points, most);
  }
}
