package dev.bellwether.cli;

import dev.bellwether.btm.BtmPresets;
import dev.bellwether.cli.output.ReportFile;
import dev.bellwether.cli.report.BtmReport;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.text.RunHeader;
import dev.bellwether.cli.text.RunText;
import dev.bellwether.cli.text.TradeText;
import dev.bellwether.cli.text.TradeWatch;
import dev.bellwether.cli.text.Wrap;
import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.cli.wiring.BundledData;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.Window;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.calendar.NyseCalendar;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The short way to see it work: bars that come with the program, nothing to be given. */
@Command(
    name = "demo",
    description = {
      "Trades half a year of real minute bars of SPY with the BTM strategy and writes a report.",
      "",
      "The rules are those of the preset paper: long and short, sized by volatility, costs paid,"
          + " filled at the next open. The bars come with the program; no network is used."
    })
final class Demo implements Callable<Integer> {
  private static final String PRESET = "paper";
  private static final long SEED = 1;

  private final Surroundings surroundings;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      defaultValue = "report.html",
      description = "Where the report goes (default: ${DEFAULT-VALUE}).")
  private Path report = Path.of("report.html");

  Demo(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    PrintWriter out = surroundings.out();
    Market market = BundledData.market(NyseCalendar.create());
    VenueRules venue = VenueRules.of(BigDecimal.valueOf(100_000), Costs.BEAT_THE_MARKET);
    BtmRun run = BtmRun.of(market, BtmPresets.PAPER, venue, Window.ALL, 0);
    Wrap.lines(
            "Beat the Market trades SPY: beyond the noise of the last 14 sessions it follows the"
                + " move, decided at each half hour, flat overnight.",
            "")
        .forEach(out::println);
    out.println();
    RunHeader.lines(run, PRESET).forEach(out::println);
    out.println();
    BtmResult result = watched(run, out);
    RunText text = new RunText(out);
    text.figures(result);
    text.closing(result, SEED);
    ReportFile.write(BtmReport.of(result, PRESET, SEED), surroundings.resolve(report));
    text.written("Report", Optional.of(report));
    out.println();
    out.println("Next: 'bellwether help backtest btm' tells how to run it on your own bars.");
    return 0;
  }

  private static BtmResult watched(BtmRun run, PrintWriter out) {
    out.println(TradeText.HEADER);
    out.flush();
    try (TradeWatch watch =
        new TradeWatch(
            out,
            run.market().calendar().zone(),
            run.sessions().getFirst().date(),
            run.venue().startCash().doubleValue())) {
      return run.run(watch);
    }
  }
}
