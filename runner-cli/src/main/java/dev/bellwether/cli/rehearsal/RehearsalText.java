package dev.bellwether.cli.rehearsal;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.cli.text.TextTable;
import dev.bellwether.cli.wiring.MarkRow;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.market.data.Symbol;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a rehearsal tells a person. */
final class RehearsalText {
  private final PrintWriter out;
  private final RehearsalTotals totals = new RehearsalTotals();

  RehearsalText(PrintWriter out) {
    this.out = out;
  }

  void begins(Market market, BtmParameters parameters, boolean inMemory, List<Symbol> modelled) {
    out.println(
        "BTM on "
            + market.symbol()
            + ", sizing "
            + parameters.sizing().name().toLowerCase(Locale.ROOT)
            + ", against the sandbox "
            + (inMemory ? "in memory" : "over HTTP and WebSockets")
            + ".");
    market.origin().forEach(line -> out.println("  " + line));
    if (!modelled.isEmpty()) {
      out.println(
          "  no bars of their own, modelled as multiples of "
              + market.symbol()
              + "'s return since the prior close: "
              + modelled.stream().map(Symbol::ticker).collect(Collectors.joining(" ")));
    }
    out.println("  the last trade before a mark is the close of the minute that ends there");
    out.println("  orders fill at the next open, without costs; so they do in the backtest");
    out.println();
    out.flush();
  }

  void news(String line) {
    out.println("! " + line);
    out.flush();
  }

  void day(Rehearsal.Day day, boolean whole, Path journal) {
    totals.add(day.parity(), day.outcome());
    if (whole) {
      lines(day.lived()).forEach(out::println);
      out.println();
      day.lived().fills().forEach(fill -> out.println(sentence(fill)));
      out.println("Journal: " + journal);
    } else {
      out.println(RehearsalTotals.line(day.parity(), day.outcome()));
    }
    day.parity().differences().forEach(one -> out.println("  differs: " + one));
    if (!day.outcome().flat()) {
      out.println("  NOT FLAT after the close of " + day.outcome().session().date());
    }
    out.flush();
  }

  private List<String> lines(LivedDay day) {
    TextTable table = new TextTable("lrrrrl").header("Mark", "Price", "Lower", "Upper", "VWAP", "");
    for (MarkRow row : day.marks()) {
      table.row(
          row.mark().toString(),
          number(row.price()),
          number(row.lower()),
          number(row.upper()),
          number(row.vwap()),
          row.position() > 0 ? "long" : row.position() < 0 ? "short" : "flat");
    }
    return table.lines();
  }

  private static String sentence(FillRow fill) {
    return "  "
        + fill.side().toLowerCase(Locale.ROOT)
        + " "
        + fill.quantity().toPlainString()
        + " "
        + fill.symbol()
        + " at "
        + fill.price().toPlainString();
  }

  /** The last word; 0 if all was as the backtest says. */
  int ends() {
    out.println();
    out.println(totals.line());
    return totals.isClean() ? 0 : 1;
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }
}
