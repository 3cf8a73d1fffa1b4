package dev.bellwether.cli;

import dev.bellwether.cli.option.AccountOptions;
import dev.bellwether.cli.option.GroupOptions;
import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.option.PortfolioOptions;
import dev.bellwether.cli.option.RebalanceOptions;
import dev.bellwether.cli.portfolio.ScannerFile;
import dev.bellwether.cli.rebalance.RebalanceChoices;
import dev.bellwether.cli.rebalance.RebalanceRun;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.score.TickerGroups;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Plans a rebalancing of an account, and carries it out if asked. */
@Command(
    name = "rebalance",
    customSynopsis =
        "bellwether rebalance [--mode dry-run|live] [--data-source polygon|alpaca|csv] [OPTIONS]",
    description = {
      "Lives four strategies over the last year of daily prices, follows the best of them, and"
          + " compares what it holds with what the account holds.",
      "",
      "With --mode live the plan is kept on disk, then carried out: first what frees money, then,"
          + " when that has been filled and the cash read again, what takes it. There is one plan"
          + " for each close; started again, it is gone on with, and once it has ended nothing is"
          + " done. Market orders go out while the exchange is open, auction orders from 19:00 to"
          + " 09:28 New York.",
      "",
      "Keys come from the environment or a file .env, as for \"live btm\"; Polygon's from"
          + " POLYGON_API_KEY."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether rebalance --mode dry-run --data-source csv --bars daily --equity 50000",
      "  bellwether rebalance --mode live --session paper",
      "  bellwether rebalance --mode live --session live --live --max-order-notional 20000"
          + " --max-daily-loss 1000"
    })
final class Rebalance implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private RebalanceOptions options = new RebalanceOptions();
  @Mixin private AccountOptions account = new AccountOptions();
  @Mixin private GroupOptions groups = new GroupOptions();
  @Mixin private PortfolioOptions rules = new PortfolioOptions();
  @Mixin private LimitOptions limits = new LimitOptions();

  Rebalance(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    RunSetup.understood(command, options::checked);
    LiveOptions lived = RunSetup.understood(command, () -> options.account(account).checked());
    PortfolioParameters parameters = RunSetup.understood(command, rules::parameters);
    RunSetup.understood(command, limits::limitsWithoutMargin);
    return new RebalanceRun(
            new RebalanceChoices(
                surroundings,
                NyseCalendar.create(),
                lived,
                options,
                limits,
                groups(command),
                parameters,
                rules.name()))
        .run();
  }

  private TickerGroups groups(CommandLine command) {
    TickerGroups scanned =
        groups
            .scanner()
            .map(surroundings::resolve)
            .map(file -> ScannerFile.in(file, TickerGroups.DEFAULT))
            .orElse(TickerGroups.DEFAULT);
    return RunSetup.understood(command, () -> groups.in(scanned));
  }
}
