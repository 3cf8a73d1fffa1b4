package dev.bellwether.cli;

import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.Wrap;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands, put together by hand. */
final class CommandTree {
  static final String VERBOSE = "--verbose";

  private CommandTree() {}

  static CommandLine of(Surroundings surroundings) {
    CommandLine root =
        new CommandLine(new Bellwether())
            .addSubcommand(new Demo(surroundings))
            .addSubcommand(group(new Backtest(), new BacktestBtm(surroundings)))
            .addSubcommand(group(new Sweep(), new SweepBtm(surroundings)))
            .addSubcommand(new Bands(surroundings))
            .addSubcommand(group(new Generate(), new GenerateBars(surroundings)))
            .addSubcommand(new Doctor(surroundings))
            .addSubcommand(new Help(surroundings));
    Ansi colours = surroundings.outIsTerminal() ? Ansi.AUTO : Ansi.OFF;
    return root.setOut(surroundings.out())
        .setErr(surroundings.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(colours))
        .setUsageHelpWidth(Wrap.WIDTH)
        .setUsageHelpLongOptionsMaxWidth(24)
        .setAbbreviatedOptionsAllowed(false)
        .setParameterExceptionHandler(
            (e, args) -> Misunderstanding.report(e, args, surroundings.err()))
        .setExecutionExceptionHandler(
            (e, line, parsed) -> {
              boolean verbose = isVerbose(parsed.originalArgs().toArray(String[]::new));
              return new Failure(surroundings, verbose).report(e);
            });
  }

  static boolean isVerbose(String[] args) {
    return Arrays.asList(args).contains(VERBOSE);
  }

  private static CommandLine group(Object parent, Object child) {
    return new CommandLine(parent).addSubcommand(child);
  }
}
