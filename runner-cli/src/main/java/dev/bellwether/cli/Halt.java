package dev.bellwether.cli;

import dev.bellwether.cli.guard.HaltRun;
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
      "Stops everything of ours on an account, from any terminal: BTM, the ensemble, rebalancing"
          + " and take-profits. The running processes end, their open orders are taken back, and"
          + " they do not start again before the halt is.",
      "",
      "Positions are kept unless --flatten is given. Give the same --session and --folder as to"
          + " \"live\"."
    },
    sortOptions = false)
final class Halt implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--flatten",
      description =
          "Sell what they hold, at the market: all positions in whatever they ever ordered.")
  private boolean flatten;

  @Option(names = "--clear", description = "Take the halt back: they may start again.")
  private boolean clear;

  @Mixin private LiveOptions options = new LiveOptions();

  Halt(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RunSetup.understood(spec.commandLine(), this::checked);
    HaltRun run = new HaltRun(surroundings, NyseCalendar.create(), options);
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
