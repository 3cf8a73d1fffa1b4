package dev.bellwether.cli.sweep;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Every run of a sweep as CSV, in the order of the grid; fractions, and empty where undefined. */
public final class SweepCsv {
  private static final List<String> FIGURES =
      List.of("TotalReturn", "AnnualReturn", "Sharpe", "MaxDrawdown", "Trades");

  private SweepCsv() {}

  /** Writes the header and a line for each run. */
  public static void write(SweepResult result, Writer out) throws IOException {
    List<String> header = new ArrayList<>();
    result.grid().axes().forEach(axis -> header.add(axis.name()));
    FIGURES.forEach(figure -> header.add("in" + figure));
    FIGURES.forEach(figure -> header.add("out" + figure));
    out.write(String.join(",", header) + "\n");
    for (Outcome outcome : result.outcomes()) {
      List<String> cells = new ArrayList<>(outcome.point().texts());
      cells.addAll(cells(outcome.in()));
      cells.addAll(outcome.out().map(SweepCsv::cells).orElseGet(() -> List.of("", "", "", "", "")));
      out.write(String.join(",", cells) + "\n");
    }
  }

  private static List<String> cells(Score score) {
    return List.of(
        number(score.totalReturn()),
        number(score.annualReturn()),
        number(score.annualSharpe()),
        number(score.maxDrawdown()),
        Long.toString(score.trades()));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value).toPlainString() : "";
  }
}
