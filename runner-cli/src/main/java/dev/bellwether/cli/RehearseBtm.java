package dev.bellwether.cli;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.cli.option.DataOptions;
import dev.bellwether.cli.option.NumberOptions;
import dev.bellwether.cli.option.RehearsalOptions;
import dev.bellwether.cli.option.RuleOptions;
import dev.bellwether.cli.rehearsal.RehearsalRun;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.BarLoading;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Symbol;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lives recorded days of BTM against a local exchange, and compares them with the backtest. */
@Command(
    name = "btm",
    customSynopsis = "bellwether rehearse btm [--bars SYMBOL=FILE] --date DATE [OPTIONS]",
    description = {
      "Trades recorded days as live: through the real adapters, over HTTP and WebSockets, against"
          + " a local exchange that replays the bars. Time moves when everything has been heard, so"
          + " that a day takes seconds and is the same each time.",
      "",
      "Each day is compared with the same day in a backtest that fills at the next open. Both are"
          + " without costs. The bars hold no price of 15 seconds before a mark: the last trade in"
          + " the last 15 seconds of a minute is that minute's close.",
      "",
      "The preset is \"default\" unless another is given: funds, no margin, out by"
          + " market-on-close.",
      "Without --bars the bundled minutes of SPY are used, 2024-04-01 to 2024-09-30."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether rehearse btm --date 2024-08-05",
      "  bellwether rehearse btm --bars SPY=SPY.csv.gz --from 2024-05-01 --to 2024-05-31"
    })
final class RehearseBtm implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private RehearsalOptions options = new RehearsalOptions();
  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private NumberOptions numbers = new NumberOptions();

  RehearseBtm(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RunSetup.understood(spec.commandLine(), options::checked);
    NyseCalendar calendar = NyseCalendar.create();
    BtmParameters parameters =
        RunSetup.understood(
            spec.commandLine(), () -> LiveBtm.living(numbers.in(rules.parametersFrom("default"))));
    Market market = data.areGiven() ? loaded(parameters, calendar) : BundledData.market(calendar);
    return new RehearsalRun(surroundings, market, parameters.withSymbol(market.symbol()), options)
        .run();
  }

  private Market loaded(BtmParameters parameters, NyseCalendar calendar) {
    RunSetup.understood(spec.commandLine(), data::bars);
    List<Symbol> funds = parameters.sizing().usesFunds() ? parameters.ladder().funds() : List.of();
    return BarLoading.load(surroundings, data, calendar, funds);
  }
}
