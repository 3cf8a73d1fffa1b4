package dev.bellwether.cli;

import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.option.ProfitChoices;
import dev.bellwether.cli.profit.ProfitOptions;
import dev.bellwether.cli.profit.ProfitRun;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.market.calendar.NyseCalendar;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Guards the positions of an account through one session. */
@Command(
    name = "take-profits",
    customSynopsis =
        "bellwether take-profits [--mode NAME] [--session paper|live|sandbox] [OPTIONS]",
    description = {
      "Guards the positions of an account through the session that is open: once a position has"
          + " gained enough, a stop follows its price and never comes back; when the price reaches"
          + " it, the whole position is left at the market. Positions that are opened later are"
          + " guarded too. Losses are not: there is no stop before a gain.",
      "",
      "Started again, it takes up its peaks, its stops and its orders. It ends at once where the"
          + " market is closed or nothing is held, else a minute after the close.",
      "",
      "It looks after every position of the account, those of other systems too: name yours with"
          + " --tickers where \"live btm\" trades on the same account.",
      "",
      "Keys come from the environment or a file .env, as for \"live btm\"."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether take-profits --mode moderate --dry-run",
      "  bellwether take-profits --mode aggressive --min-profit 1.5 --tickers SPY,QQQ",
      "  bellwether take-profits --session live --live --native"
    })
final class TakeProfits implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ProfitChoices choices = new ProfitChoices();
  @Mixin private LiveOptions options = new LiveOptions();

  @Option(
      names = "--native",
      description =
          "Give the broker a trailing stop of its own for what is guarded, which works on if this"
              + " process dies: whole shares, for the day, in regular hours, at the distance of"
              + " when it was given; it holds the shares, so that nobody else can sell them.")
  private boolean nets;

  TakeProfits(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    RunSetup.understood(spec.commandLine(), options::checked);
    ProfitOptions profits =
        RunSetup.understood(
            spec.commandLine(),
            () ->
                new ProfitOptions(
                    choices.rules(), choices.only(), choices.trades(), nets, !options.dryRun()));
    return new ProfitRun(surroundings, NyseCalendar.create(), options, choices.mode(), profits)
        .run();
  }
}
