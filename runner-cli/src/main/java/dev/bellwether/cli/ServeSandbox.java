package dev.bellwether.cli;

import dev.bellwether.cli.option.BarOptions;
import dev.bellwether.cli.option.ExchangeOptions;
import dev.bellwether.cli.option.SandboxOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.terminal.UntilStopped;
import dev.bellwether.cli.text.SandboxText;
import dev.bellwether.cli.wiring.LocalExchange;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.sandbox.server.SandboxServer;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves a local exchange to any client of Alpaca or Polygon. */
@Command(
    name = "sandbox",
    customSynopsis = "bellwether sandbox --bars SYMBOL=FILE [OPTIONS]",
    description = {
      "Replays recorded bars as a local exchange that speaks as Alpaca and Polygon do: any client"
          + " of theirs can trade on it.",
      "",
      "It is served on this machine only, and needs no network. Bars longer than a minute are"
          + " replayed as made-up minutes that add up to them."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether sandbox --bars SPY=SPY.csv.gz --date 2024-07-03 --at 09:29",
      "  bellwether sandbox --bars minutes --from 2024-07-01 --speed lockstep"
    })
final class ServeSandbox implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private BarOptions bars = new BarOptions();
  @Mixin private SandboxOptions options = new SandboxOptions();
  @Mixin private ExchangeOptions behaviour = new ExchangeOptions();

  ServeSandbox(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    RunSetup.understood(command, bars::bars);
    RunSetup.understood(command, options::checked);
    RunSetup.understood(command, behaviour::rules);
    RunSetup.understood(command, behaviour::dividends);
    RunSetup.understood(command, behaviour::splits);
    NyseCalendar calendar = NyseCalendar.create();
    LocalExchange exchange = LocalExchange.of(surroundings, bars, options, behaviour, calendar);
    SandboxText text = new SandboxText(surroundings.out(), calendar);
    SandboxServer server = SandboxServer.start(exchange.sandbox(), options.port());
    text.begins(exchange, options.accounts(), server);
    UntilStopped.await(
        () -> {
          server.close();
          text.ended(exchange.sandbox().nowMillis());
        });
    return 0;
  }
}
