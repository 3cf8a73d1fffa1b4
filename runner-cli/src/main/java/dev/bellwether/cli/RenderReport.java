package dev.bellwether.cli;

import dev.bellwether.cli.journal.JournalFiles;
import dev.bellwether.cli.option.DataOptions;
import dev.bellwether.cli.output.ReportFile;
import dev.bellwether.cli.report.JournalPage;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.BarLoading;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.engine.journal.JournalStory;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.market.calendar.NyseCalendar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renders runs from their journals. */
@Command(
    name = "report",
    customSynopsis = "bellwether report JOURNAL... [OPTIONS]",
    description = {
      "Renders any run from its journal as one HTML file: a backtest's, a rehearsed or live day's,"
          + " or many days together. A folder stands for the journals of days in it.",
      "",
      "A journal has the decisions, orders, fills and the equity at each close. What it does not"
          + " have (parameters, what to compare with) is left out and said. With --bars single days"
          + " are shown minute by minute."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether report backtest.jsonl --output run.html",
      "  bellwether report logs/rehearsal --bars SPY=SPY.csv.gz"
    })
final class RenderReport implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "JOURNAL", description = "Files or folders.")
  private List<Path> journals = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "report.html",
      description = "Where the page is written (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("report.html");

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the bootstrap that gives the intervals (default: 1).")
  private long seed;

  @Mixin private DataOptions data = new DataOptions();

  RenderReport(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    NyseCalendar calendar = NyseCalendar.create();
    List<Path> files = JournalFiles.all(journals.stream().map(surroundings::resolve).toList());
    JournalStory story = JournalFiles.read(files);
    Optional<Market> market = Optional.empty();
    if (data.areGiven()) {
      RunSetup.understood(spec.commandLine(), data::bars);
      market = Optional.of(BarLoading.load(surroundings, data, calendar, List.of()));
    }
    JournalPage page =
        new JournalPage(story, calendar, JournalFiles.openings(files, story, calendar));
    Report report = page.render(journals, market, seed);
    ReportFile.write(report, surroundings.resolve(output));
    surroundings.out().println(report.lead());
    surroundings.out().println("Report written to " + output);
    return 0;
  }
}
