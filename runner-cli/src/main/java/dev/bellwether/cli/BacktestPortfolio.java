package dev.bellwether.cli;

import dev.bellwether.cli.option.FillNames;
import dev.bellwether.cli.option.GroupOptions;
import dev.bellwether.cli.option.PortfolioOptions;
import dev.bellwether.cli.option.WindowOptions;
import dev.bellwether.cli.output.ReportFile;
import dev.bellwether.cli.portfolio.KnownPrices;
import dev.bellwether.cli.portfolio.LegacyText;
import dev.bellwether.cli.portfolio.PortfolioJson;
import dev.bellwether.cli.portfolio.PortfolioReport;
import dev.bellwether.cli.portfolio.PortfolioStudy;
import dev.bellwether.cli.portfolio.PortfolioText;
import dev.bellwether.cli.portfolio.PriceFolder;
import dev.bellwether.cli.portfolio.ScannerFile;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.portfolio.nav.FillRules;
import dev.bellwether.portfolio.nav.FillRules.Fill;
import dev.bellwether.portfolio.nav.PortfolioBacktest;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.nav.PortfolioResult;
import dev.bellwether.portfolio.score.TickerGroups;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the portfolio system over daily prices in files. */
@Command(
    name = "portfolio",
    customSynopsis = "bellwether backtest portfolio --bars DIR [OPTIONS]",
    description = {
      "Lives four strategies over groups of tickers, and an account that follows each day the one"
          + " that is best by then.",
      "",
      "DIR has a CSV or CSV.gz file for each ticker: daily bars, or dates and closes alone. What is"
          + " decided at a close is filled at the next open; where a ticker has closes only, all is"
          + " filled at the next close."
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  bellwether backtest portfolio --bars daily --report report.html",
      "  bellwether backtest portfolio --bars daily --rules manager --select momentum --json"
    })
final class BacktestPortfolio implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--bars",
      paramLabel = "DIR",
      required = true,
      description = "A folder of daily bars, or a file with a column of symbols.")
  private Path bars = Path.of("");

  @Mixin private WindowOptions window = new WindowOptions();
  @Mixin private GroupOptions groups = new GroupOptions();
  @Mixin private PortfolioOptions rules = new PortfolioOptions();

  @Option(
      names = "--fill",
      paramLabel = "NAME",
      converter = FillNames.class,
      description = "next-open (default where there are opens) or next-close.")
  private Optional<Fill> fill = Optional.empty();

  @Option(
      names = "--equity",
      paramLabel = "N",
      description = "Dollars at the start (default: 100000).")
  private Optional<Double> equity = Optional.empty();

  @Option(
      names = "--legacy",
      description = "Show beside it what the original's faulty reckoning makes of the same prices.")
  private boolean legacy;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report, one HTML file with everything in it.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--json",
      description = "Print one JSON object with the figures, and nothing else.")
  private boolean json;

  BacktestPortfolio(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine command = spec.commandLine();
    PortfolioParameters asked = RunSetup.understood(command, this::parameters);
    TickerGroups tickers = groups();
    NyseCalendar calendar = NyseCalendar.create();
    KnownPrices prices =
        PriceFolder.read(surroundings.resolve(bars), tickers.all(), calendar, ReadOptions.DEFAULTS);
    PortfolioParameters parameters = RunSetup.understood(command, () -> filled(asked, prices));
    PortfolioResult result =
        new PortfolioBacktest(
                prices.table(calendar, window.to().orElse(LocalDate.MAX)), tickers, parameters)
            .run(window.from().orElse(LocalDate.MIN));
    print(new PortfolioStudy(result, prices, calendar, rules.name()), tickers);
    return 0;
  }

  private TickerGroups groups() {
    TickerGroups scanned =
        groups
            .scanner()
            .map(surroundings::resolve)
            .map(file -> ScannerFile.in(file, TickerGroups.DEFAULT))
            .orElse(TickerGroups.DEFAULT);
    return RunSetup.understood(spec.commandLine(), () -> groups.in(scanned));
  }

  private PortfolioParameters parameters() {
    PortfolioParameters parameters = rules.parameters();
    FillRules fills = parameters.fills();
    return parameters.withFills(equity.map(fills::withCapital).orElse(fills));
  }

  private PortfolioParameters filled(PortfolioParameters parameters, KnownPrices prices) {
    if (fill.equals(Optional.of(Fill.NEXT_OPEN)) && prices.fill() == Fill.NEXT_CLOSE) {
      throw new IllegalArgumentException(
          "--fill next-open needs opens, but only closes are known of " + prices.closesOnly());
    }
    return parameters.withFills(parameters.fills().withFill(fill.orElse(prices.fill())));
  }

  private void print(PortfolioStudy study, TickerGroups tickers) {
    report
        .map(surroundings::resolve)
        .ifPresent(file -> ReportFile.write(PortfolioReport.of(study), file));
    if (json) {
      surroundings.out().println(PortfolioJson.of(study));
      return;
    }
    new PortfolioText(surroundings.out()).print(study);
    if (legacy) {
      LegacyText.lines(study.prices(), tickers).forEach(surroundings.out()::println);
    }
    report.ifPresent(file -> surroundings.out().println("Report written to " + file));
  }
}
