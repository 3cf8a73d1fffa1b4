package dev.bellwether.cli;

import dev.bellwether.cli.option.PresetText;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.Wrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands, put together by hand. */
final class CommandTree {
  static final String VERBOSE = "--verbose";

  private CommandTree() {}

  static CommandLine of(Surroundings surroundings) {
    CommandLine root = commands(surroundings);
    dress(root);
    root.getCommandSpec().version(Bellwether.versionText());
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

  /** In the order of the help. */
  private static CommandLine commands(Surroundings surroundings) {
    return new CommandLine(new Bellwether())
        .addSubcommand(new Demo(surroundings))
        .addSubcommand(
            group(
                new Backtest(),
                new BacktestBtm(surroundings),
                new BacktestPortfolio(surroundings),
                new BacktestEnsemble(surroundings)))
        .addSubcommand(group(new Sweep(), new SweepBtm(surroundings)))
        .addSubcommand(new Bands(surroundings))
        .addSubcommand(group(new Generate(), new GenerateBars(surroundings)))
        .addSubcommand(
            group(
                new Rehearse(),
                new RehearseBtm(surroundings),
                new RehearseEnsemble(surroundings),
                new RehearseProfits(surroundings)))
        .addSubcommand(group(new Live(), new LiveBtm(surroundings), new LiveEnsemble(surroundings)))
        .addSubcommand(new Rebalance(surroundings))
        .addSubcommand(new TakeProfits(surroundings))
        .addSubcommand(new Halt(surroundings))
        .addSubcommand(new Analyze(surroundings))
        .addSubcommand(new Why(surroundings))
        .addSubcommand(new RenderReport(surroundings))
        .addSubcommand(
            group(
                new Trial(),
                new TrialDays(surroundings),
                new TrialCrash(surroundings),
                new TrialProcesses(surroundings),
                new TrialProcess(surroundings)))
        .addSubcommand(new ServeSandbox(surroundings))
        .addSubcommand(new Doctor(surroundings))
        .addSubcommand(new Help(surroundings));
  }

  static boolean isVerbose(String[] args) {
    return Arrays.asList(args).contains(VERBOSE);
  }

  /** What the usage of all commands has in common. */
  private static void dress(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage
        .abbreviateSynopsis(true)
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n");
    if (command.getCommandSpec().findOption("--preset") != null) {
      List<String> footer = new ArrayList<>(List.of(usage.footer()));
      footer.add("");
      footer.addAll(PresetText.lines());
      usage.footer(footer.toArray(String[]::new));
    }
    command.getSubcommands().values().forEach(CommandTree::dress);
  }

  private static CommandLine group(Object parent, Object... children) {
    CommandLine line = new CommandLine(parent);
    for (Object child : children) {
      line.addSubcommand(child);
    }
    return line;
  }
}
