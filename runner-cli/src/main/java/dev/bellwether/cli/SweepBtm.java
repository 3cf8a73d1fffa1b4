package dev.bellwether.cli;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.cli.option.CostOptions;
import dev.bellwether.cli.option.DataOptions;
import dev.bellwether.cli.option.RangeOptions;
import dev.bellwether.cli.option.RangeOptions.Axis;
import dev.bellwether.cli.option.RuleOptions;
import dev.bellwether.cli.option.WindowOptions;
import dev.bellwether.cli.output.OutputFile;
import dev.bellwether.cli.output.ReportFile;
import dev.bellwether.cli.sweep.Grid;
import dev.bellwether.cli.sweep.Progress;
import dev.bellwether.cli.sweep.Split;
import dev.bellwether.cli.sweep.SweepCsv;
import dev.bellwether.cli.sweep.SweepReport;
import dev.bellwether.cli.sweep.SweepResult;
import dev.bellwether.cli.sweep.SweepRun;
import dev.bellwether.cli.sweep.SweepText;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.RunHeader;
import dev.bellwether.cli.wiring.BarLoading;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.Window;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Symbol;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs BTM with every combination of many parameter values. */
@Command(
    name = "btm",
    customSynopsis = "bellwether sweep btm --bars SYMBOL=FILE --lookback RANGE [OPTIONS]",
    description = {
      "Runs BTM with every combination of the values given, on all cores.",
      "",
      "Parameters are chosen on the first part of the sessions and tried on the rest, because the"
          + " best of many always looks good where it was chosen."
    },
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  bellwether sweep btm --bars SPY=SPY.csv.gz --lookback 5..30:5 --band-multiplier 0.8..1.2"
    })
final class SweepBtm implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private WindowOptions window = new WindowOptions();
  @Mixin private RangeOptions ranges = new RangeOptions();
  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private CostOptions costs = new CostOptions();

  @Option(
      names = "--out-of-sample",
      paramLabel = "N",
      defaultValue = "0.3",
      converter = Split.ToSplit.class,
      description =
          "What is kept for the trial: a fraction of the sessions, 0 for none, or its first date"
              + " (default: ${DEFAULT-VALUE}).")
  private Split split = new Split(0, Optional.empty());

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many runs to list (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write all runs as CSV.")
  private Optional<Path> csv = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report with a heat map, one HTML file with everything in it.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs at a time (default: as many as there are cores).")
  private Optional<Integer> threads = Optional.empty();

  SweepBtm(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    RunSetup.understood(command, data::bars);
    BtmParameters from = RunSetup.understood(command, rules::parameters);
    Grid grid = RunSetup.understood(command, () -> Grid.of(from, ranges.axes()));
    VenueRules venue = RunSetup.understood(command, () -> costs.venue(from.sizing()));
    Window traded = RunSetup.understood(command, () -> new Window(window.from(), window.to()));
    int parallel = RunSetup.understood(command, this::parallel);
    List<Symbol> funds = from.sizing().usesFunds() ? from.ladder().funds() : List.of();
    Market market = BarLoading.load(surroundings, data, NyseCalendar.create(), funds);
    BtmRun base =
        BtmRun.of(
            market, grid.points().getFirst().parameters(), venue, traded, grid.warmUpSessions());
    SweepResult result = swept(base, grid, parallel);
    PrintWriter out = surroundings.out();
    List<String> swept = grid.axes().stream().map(Axis::name).toList();
    RunHeader.lines(base, rules.preset(), swept).forEach(out::println);
    out.println();
    new SweepText(result).print(out, top);
    files(result, out);
    return 0;
  }

  private SweepResult swept(BtmRun base, Grid grid, int parallel) {
    SweepRun sweep = new SweepRun(base, grid, split.inSample(base.sessions()));
    try (Progress progress = Progress.of(surroundings, "sweep", grid.points().size())) {
      return sweep.run(parallel, progress::step);
    }
  }

  private int parallel() {
    if (top < 1 || threads.orElse(1) < 1) {
      throw new IllegalArgumentException("--top and --threads must be at least 1");
    }
    return threads.orElse(Runtime.getRuntime().availableProcessors());
  }

  private void files(SweepResult result, PrintWriter out) {
    csv.ifPresent(
        file -> {
          OutputFile.write(surroundings.resolve(file), to -> SweepCsv.write(result, to));
          out.println("All runs written to " + file);
        });
    report.ifPresent(
        file -> {
          ReportFile.write(SweepReport.of(result, rules.preset()), surroundings.resolve(file));
          out.println("Report written to " + file);
        });
  }
}
