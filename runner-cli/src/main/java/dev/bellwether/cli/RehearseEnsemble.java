package dev.bellwether.cli;

import dev.bellwether.cli.live.EnsembleSystem;
import dev.bellwether.cli.option.DataOptions;
import dev.bellwether.cli.option.EnsembleOptions;
import dev.bellwether.cli.option.HistoryOption;
import dev.bellwether.cli.option.RehearsalOptions;
import dev.bellwether.cli.rehearsal.EnsembleRehearsalRun;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.BarLoading;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.ensemble.EnsembleParameters;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Symbol;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lives recorded days of the ensemble against a local exchange, and compares with the backtest. */
@Command(
    name = "ensemble",
    customSynopsis = "bellwether rehearse ensemble [--bars SYMBOL=FILE] --date DATE [OPTIONS]",
    description = {
      "Trades recorded days as live: through the real adapters, over HTTP and WebSockets, against"
          + " a local exchange that replays the bars. Each day is compared with the same day in a"
          + " backtest that begins to learn where the day's history begins: every decision with all"
          + " its numbers, and every fill. Both are without costs.",
      "",
      "Without --bars the bundled minutes of SPY are used, 2024-04-01 to 2024-09-30; a fund without"
          + " bars of its own is modelled."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether rehearse ensemble --date 2024-08-05",
      "  bellwether rehearse ensemble --bars SPY=SPY.csv.gz --from 2024-06-03 --to 2024-06-07"
          + " --in-memory"
    })
final class RehearseEnsemble implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private RehearsalOptions options = new RehearsalOptions();
  @Mixin private HistoryOption history = new HistoryOption();
  @Mixin private EnsembleOptions rules = new EnsembleOptions();

  RehearseEnsemble(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    RunSetup.understood(command, options::checked);
    NyseCalendar calendar = NyseCalendar.create();
    Symbol base = rules.baseOf(data);
    EnsembleParameters parameters = RunSetup.understood(command, () -> rules.parameters(base));
    EnsembleSystem system =
        RunSetup.understood(
            command, () -> new EnsembleSystem(parameters, calendar, history.sessions()));
    Market market =
        data.areGiven() ? loaded(command, parameters, calendar) : BundledData.market(calendar);
    return new EnsembleRehearsalRun(surroundings, market, system, options).run();
  }

  private Market loaded(CommandLine command, EnsembleParameters parameters, NyseCalendar calendar) {
    RunSetup.understood(command, data::bars);
    return BarLoading.load(surroundings, data, calendar, parameters.funds().symbols());
  }
}
