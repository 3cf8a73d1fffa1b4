package dev.bellwether.cli;

import dev.bellwether.cli.live.HaltRun;
import dev.bellwether.cli.option.FundsOption;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.market.calendar.NyseCalendar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The kill switch. */
@Command(
    name = "halt",
    customSynopsis = "bellwether halt [--session paper|live|sandbox] [--flatten | --clear]",
    description = {
      "Stops a system on an account, and take-profits, from any terminal: the running processes"
          + " end, their open orders are taken back, and they do not start again before the halt"
          + " is.",
      "",
      "Positions are kept unless --flatten is given. Give the same --session and --folder as to"
          + " \"live\"."
    },
    sortOptions = false)
final class Halt implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--flatten", description = "Sell what the system holds, at the market.")
  private boolean flatten;

  @Option(names = "--clear", description = "Take the halt back: the system may start again.")
  private boolean clear;

  @Option(
      names = "--system",
      paramLabel = "NAME",
      converter = HaltSystem.OfName.class,
      description = "Which one: btm (default) or ensemble.")
  private HaltSystem system = HaltSystem.BTM;

  @Mixin private FundsOption funds = new FundsOption();

  @Mixin private LiveOptions options = new LiveOptions();

  Halt(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RunSetup.understood(spec.commandLine(), this::checked);
    NyseCalendar calendar = NyseCalendar.create();
    HaltRun run = new HaltRun(surroundings, calendar, options, system.of(calendar, funds.funds()));
    return clear ? run.clear() : run.halt(flatten);
  }

  private Halt checked() {
    options.checked();
    if (flatten && clear) {
      throw new IllegalArgumentException("--flatten and --clear exclude each other");
    }
    return this;
  }
}
