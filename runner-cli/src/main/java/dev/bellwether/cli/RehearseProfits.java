package dev.bellwether.cli;

import dev.bellwether.cli.option.BarOptions;
import dev.bellwether.cli.option.HoldArgument;
import dev.bellwether.cli.option.ProfitChoices;
import dev.bellwether.cli.option.RehearsalOptions;
import dev.bellwether.cli.profit.ProfitOptions;
import dev.bellwether.cli.profit.ProfitRehearsal;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.ReplayedBars;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lives recorded days of taking profits against a local exchange. */
@Command(
    name = "profits",
    customSynopsis = "bellwether rehearse profits [--bars SYMBOL=FILE] --date DATE [OPTIONS]",
    description = {
      "Holds positions through recorded days and takes their profits as \"take-profits\" does:"
          + " through the real adapters, over HTTP and WebSockets, against a local exchange that"
          + " replays the bars. Time moves when everything has been heard.",
      "",
      "The positions are bought at the first open. Without --bars the bundled minutes of SPY are"
          + " used, 2024-04-01 to 2024-09-30; bars of five minutes do as well."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether rehearse profits --mode aggressive --from 2024-08-08 --to 2024-08-20",
      "  bellwether rehearse profits --bars minutes --hold SPY=100 --hold QQQ=-10 --date 2024-08-08"
    })
final class RehearseProfits implements Callable<Integer> {
  private static final BigDecimal USUAL = new BigDecimal(100);

  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private BarOptions bars = new BarOptions();

  @Option(
      names = "--hold",
      paramLabel = "SYMBOL=SHARES",
      converter = HoldArgument.ToHold.class,
      description =
          "What is bought at the first open, sold short where negative; may be given many times"
              + " (default: 100 of each symbol that there are bars of).")
  private List<HoldArgument> holdings = new ArrayList<>();

  @Mixin private ProfitChoices choices = new ProfitChoices();
  @Mixin private RehearsalOptions options = new RehearsalOptions();

  RehearseProfits(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RunSetup.understood(spec.commandLine(), options::checked);
    ProfitOptions profits =
        RunSetup.understood(
            spec.commandLine(),
            () ->
                new ProfitOptions(choices.rules(), choices.only(), choices.trades(), false, true));
    NyseCalendar calendar = NyseCalendar.create();
    Map<Symbol, Bars> known =
        bars.areGiven()
            ? ReplayedBars.read(surroundings, bars, calendar, false).bars()
            : BundledData.market(calendar).bars();
    return new ProfitRehearsal(surroundings, calendar, known, held(known), profits, options).run();
  }

  private Map<Symbol, BigDecimal> held(Map<Symbol, Bars> known) {
    Map<Symbol, BigDecimal> held = new TreeMap<>();
    holdings.forEach(each -> held.put(each.symbol(), each.quantity()));
    if (held.isEmpty()) {
      known.keySet().forEach(symbol -> held.put(symbol, USUAL));
    }
    for (Symbol symbol : held.keySet()) {
      if (!known.containsKey(symbol)) {
        throw new IllegalArgumentException(
            "--hold " + symbol + " needs bars of it; there are bars of " + known.keySet());
      }
    }
    return held;
  }
}
