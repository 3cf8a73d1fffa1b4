package dev.bellwether.cli;

import dev.bellwether.cli.option.Nearest;
import dev.bellwether.cli.terminal.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a command does: {@code help backtest btm}. */
@Command(name = "help", description = "Says what a command does.", helpCommand = true)
final class Help implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Such as 'backtest btm'.")
  private List<String> names = new ArrayList<>();

  Help(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine().getParent();
    for (String name : names) {
      CommandLine next = command.getSubcommands().get(name);
      if (next == null) {
        throw new ParameterException(
            command,
            "unknown command "
                + name
                + "."
                + Nearest.suggestion(name, command.getSubcommands().keySet()));
      }
      command = next;
    }
    command.usage(surroundings.out());
    return 0;
  }
}
