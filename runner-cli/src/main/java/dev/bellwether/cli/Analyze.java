package dev.bellwether.cli;

import dev.bellwether.cli.analysis.Group;
import dev.bellwether.cli.analysis.LogAnalysis;
import dev.bellwether.cli.option.FundsOption;
import dev.bellwether.cli.output.ReportFile;
import dev.bellwether.cli.report.AnalysisReport;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.TextTable;
import dev.bellwether.market.calendar.NyseCalendar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads the five logs and tells what they say. */
@Command(
    name = "analyze",
    customSynopsis = "bellwether analyze [OPTIONS] FOLDER_OR_LOG...",
    description = {
      "Reads the logs that the ensemble writes, and works out how right its signals were, how often"
          + " and how long it held what, what fills were worth, and what a coin would have done."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether analyze logs/live_trading",
      "  bellwether analyze logs/live_trading/signals_20251007_093100.jsonl --report day.html"
    })
final class Analyze implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FOLDER_OR_LOG",
      arity = "1..*",
      description = "Folders of logs, or single logs, which stand for all five of their session.")
  private List<Path> places = List.of();

  @Mixin private FundsOption funds = new FundsOption();

  @Option(
      names = "--block",
      paramLabel = "BARS",
      defaultValue = "390",
      description = "Bars in a block of the original's mean return (default: 390; it had 480).")
  private int block = 390;

  @Option(names = "--report", paramLabel = "FILE", description = "Write the same as one HTML file.")
  private Optional<Path> report = Optional.empty();

  Analyze(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<Path> resolved = places.stream().map(surroundings::resolve).toList();
    LogAnalysis analysis =
        RunSetup.understood(
            spec.commandLine(),
            () -> LogAnalysis.of(resolved, funds.funds(), NyseCalendar.create(), block));
    List<Group> groups = analysis.groups();
    print(groups.getFirst());
    groups.stream().skip(1).forEach(this::printBelow);
    report
        .map(surroundings::resolve)
        .ifPresent(file -> ReportFile.write(AnalysisReport.of(analysis.days(), groups), file));
    report.ifPresent(path -> surroundings.out().println("Report written to " + path));
    return 0;
  }

  private void print(Group group) {
    surroundings.out().println(group.title());
    TextTable table = new TextTable("ll");
    group.rows().forEach(row -> table.row("  " + row.getFirst(), row.getLast()));
    table.lines().forEach(surroundings.out()::println);
  }

  private void printBelow(Group group) {
    surroundings.out().println();
    print(group);
  }
}
