package dev.bellwether.cli;

import dev.bellwether.cli.ensemble.Baselines;
import dev.bellwether.cli.ensemble.EnsembleResult;
import dev.bellwether.cli.ensemble.EnsembleRun;
import dev.bellwether.cli.option.DataOptions;
import dev.bellwether.cli.option.EnsembleCostOptions;
import dev.bellwether.cli.option.EnsembleOptions;
import dev.bellwether.cli.option.EnsembleOutput;
import dev.bellwether.cli.option.WindowOptions;
import dev.bellwether.cli.output.EnsembleJson;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.EnsembleText;
import dev.bellwether.cli.wiring.BarLoading;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.Window;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Symbol;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the online ensemble over bars in files. */
@Command(
    name = "ensemble",
    customSynopsis =
        "bellwether backtest ensemble --bars SPY=FILE [--bars SPXL=FILE ...] [OPTIONS]",
    description = {
      "Runs the online ensemble over minutes in files: three forecasts that learn from every bar,"
          + " and a machine that holds one of four funds, or two in halves, flat overnight.",
      "",
      "A fund without bars of its own is modelled as a multiple of the base, and labelled so. The"
          + " same run is repeated without costs, and with coins in place of what was learned."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether backtest ensemble --bars SPY=SPY.csv.gz --report report.html",
      "  bellwether backtest ensemble --bars SPY=SPY.csv.gz --rules as-built --json"
    })
final class BacktestEnsemble implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private WindowOptions window = new WindowOptions();
  @Mixin private EnsembleOptions rules = new EnsembleOptions();
  @Mixin private EnsembleCostOptions costs = new EnsembleCostOptions();
  @Mixin private EnsembleOutput output = new EnsembleOutput();

  BacktestEnsemble(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    RunSetup.understood(command, data::bars);
    Symbol base = rules.baseOf(data);
    EnsembleParameters parameters = RunSetup.understood(command, () -> rules.parameters(base));
    VenueRules venue = RunSetup.understood(command, costs::venue);
    Window traded = RunSetup.understood(command, () -> new Window(window.from(), window.to()));
    List<Symbol> funds = parameters.funds().symbols();
    Market market = BarLoading.load(surroundings, data, NyseCalendar.create(), funds);
    EnsembleRun run = EnsembleRun.of(market, parameters, venue, traded);
    EnsembleFiles files = new EnsembleFiles(surroundings, output);
    EnsembleResult result = files.run(run);
    Baselines baselines = Baselines.of(result, output.coins());
    files.report(result, baselines, rules.rules());
    if (output.json()) {
      surroundings.out().println(EnsembleJson.of(result, baselines, rules.rules()));
    } else {
      new EnsembleText(surroundings.out()).print(result, baselines, rules.rules());
      files.tell();
    }
    return 0;
  }
}
