package dev.bellwether.cli.output;

import dev.bellwether.cli.wiring.MarkRow;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;

/**
 * Every half-hour mark as CSV: what was seen, and where the strategy wanted to be after it.
 *
 * <p>Numbers have the fewest digits that give back the same double; a number that was not known is
 * an empty field.
 */
public final class DecisionsCsv {
  /** The first line. */
  public static final String HEADER = "date,mark,price,upper,lower,vwap,sigma,position";

  private DecisionsCsv() {}

  /** Writes the header and a line for each mark. */
  public static void write(List<MarkRow> rows, Writer out) throws IOException {
    out.write(HEADER + "\n");
    for (MarkRow row : rows) {
      out.write(
          String.join(
                  ",",
                  row.session().date().toString(),
                  row.mark().toString(),
                  number(row.price()),
                  number(row.upper()),
                  number(row.lower()),
                  number(row.vwap()),
                  number(row.sigma()),
                  Integer.toString(row.position()))
              + "\n");
    }
  }

  static String number(double value) {
    return Double.isFinite(value) ? BigDecimal.valueOf(value).toPlainString() : "";
  }
}
