package dev.bellwether.cli.text;

import dev.bellwether.cli.option.OutputOptions;
import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.engine.trade.Trade;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The result of a run for a person at a terminal. */
public final class RunText {
  private static final int TRADES_SHOWN = 10;

  private final PrintWriter out;

  public RunText(PrintWriter out) {
    this.out = out;
  }

  /** Everything: what ran, figures, months, the latest trades, how far to trust it, files. */
  public void print(BtmResult result, String preset, OutputOptions options) {
    RunHeader.lines(result.run(), preset).forEach(out::println);
    figures(result);
    latestTrades(result);
    closing(result, options.seed());
    written("Decisions", options.decisions());
    written("Trades", options.trades());
    written("Journal", options.journal());
    written("Report", options.report());
  }

  /** The figures and the months. */
  public void figures(BtmResult result) {
    out.println();
    FigureTable.lines(result).forEach(out::println);
    out.println();
    out.println("Returns by month, percent, net of costs");
    MonthTable.lines(result.performance()).forEach(out::println);
  }

  /** What did not happen, and how far to trust what did. */
  public void closing(BtmResult result, long seed) {
    out.println();
    reasons("Marks at which the rule could not be asked", result.unanswered());
    reasons("Orders that were not filled", result.unfilled());
    Wrap.lines(Uncertainty.sentence(result, seed), "").forEach(out::println);
  }

  /** Where something was written, if it was. */
  public void written(String what, Optional<Path> file) {
    file.ifPresent(path -> out.println(what + " written to " + path));
  }

  private void reasons(String what, Map<String, Integer> counts) {
    counts.forEach(
        (reason, count) ->
            Wrap.lines(what + ": " + Figures.count(count) + " (" + reason + ")", "")
                .forEach(out::println));
  }

  private void latestTrades(BtmResult result) {
    List<Trade> trades = result.trades();
    if (trades.isEmpty()) {
      return;
    }
    ZoneId zone = result.run().market().calendar().zone();
    int from = Math.max(0, trades.size() - TRADES_SHOWN);
    out.println();
    out.println(
        from == 0 ? "All trades" : "The last " + TRADES_SHOWN + " of " + trades.size() + " trades");
    out.println(TradeText.HEADER);
    trades.subList(from, trades.size()).forEach(t -> out.println(TradeText.line(t, zone)));
  }
}
