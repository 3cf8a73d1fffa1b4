package dev.bellwether.cli;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.cli.option.CostOptions;
import dev.bellwether.cli.option.DataOptions;
import dev.bellwether.cli.option.NumberOptions;
import dev.bellwether.cli.option.OutputOptions;
import dev.bellwether.cli.option.RuleOptions;
import dev.bellwether.cli.option.WindowOptions;
import dev.bellwether.cli.output.BtmJson;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.RunText;
import dev.bellwether.cli.wiring.BarLoading;
import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.Window;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Symbol;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs BTM over bars in files. */
@Command(
    name = "btm",
    customSynopsis = "bellwether backtest btm --bars SYMBOL=FILE [OPTIONS]",
    description = {
      "Runs the intraday momentum strategy \"Beat the Market\" over bars in files.",
      "",
      "Prices of minutes or of any length that divides half an hour; raw, not adjusted."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether backtest btm --bars SPY=SPY.csv.gz --report report.html",
      "  bellwether backtest btm --bars SPY=SPY.csv.gz --sizing etf --json"
    })
final class BacktestBtm implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private WindowOptions window = new WindowOptions();
  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private NumberOptions numbers = new NumberOptions();
  @Mixin private CostOptions costs = new CostOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  BacktestBtm(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    RunSetup.understood(command, data::bars);
    BtmParameters parameters = RunSetup.understood(command, () -> numbers.in(rules.parameters()));
    VenueRules venue = RunSetup.understood(command, () -> costs.venue(parameters.sizing()));
    Window traded = RunSetup.understood(command, () -> new Window(window.from(), window.to()));
    List<Symbol> funds = parameters.sizing().usesFunds() ? parameters.ladder().funds() : List.of();
    Market market = BarLoading.load(surroundings, data, NyseCalendar.create(), funds);
    BtmRun run = BtmRun.of(market, parameters, venue, traded, 0);
    BtmResult result = new RunOutput(surroundings, output).run(run, rules.preset());
    if (output.json()) {
      surroundings.out().println(BtmJson.of(result, rules.preset(), output.seed()));
    } else {
      new RunText(surroundings.out()).print(result, rules.preset(), output);
    }
    return 0;
  }
}
