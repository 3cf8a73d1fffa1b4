package dev.bellwether.engine.report.document;

import java.util.List;
import java.util.Locale;

/**
 * A grid of numbers on coloured ground: returns by month, or the outcome of a parameter sweep.
 *
 * @param note a sentence below the title; may be empty
 * @param rowTitle what the rows are, such as "Year"
 * @param columnTitle what the columns are, such as "Month"
 * @param values NaN for an empty cell, shape [rows][columns]
 * @param decimals digits after the point in a cell
 * @param palette how values become colours
 * @param totals how many columns on the right sum up the others: set apart and not coloured
 */
@SuppressWarnings("ArrayRecordComponent") // a grid of numbers; identity equality is never used
public record Heatmap(
    String title,
    String note,
    String rowTitle,
    String columnTitle,
    List<String> rows,
    List<String> columns,
    double[][] values,
    Unit unit,
    int decimals,
    Palette palette,
    int totals)
    implements Section {

  /** How values become colours. */
  public enum Palette {
    /** Two colours that part at zero. */
    AROUND_ZERO,
    /** One colour, from the lowest value to the highest. */
    LOW_TO_HIGH
  }

  public Heatmap {
    if (values.length != rows.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "values of \"%s\" must have %s rows, had %s",
              title,
              rows.size(),
              values.length));
    }
    if (totals < 0 || totals > columns.size()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "totals must lie in 0 to %s, was %s", columns.size(), totals));
    }
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    values = copied(title, values, columns.size());
  }

  /** Returns by month, as fractions, with the year's in a thirteenth column. */
  public static Heatmap monthly(String title, List<String> years, double[][] returns) {
    List<String> columns =
        List.of(
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            "Year");
    return new Heatmap(
        title,
        "Percent, net of costs.",
        "Year",
        "Month",
        years,
        columns,
        returns,
        Unit.PERCENT,
        1,
        Palette.AROUND_ZERO,
        1);
  }

  private static double[][] copied(String title, double[][] values, int width) {
    double[][] copy = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      if (values[i].length != width) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "row %s of \"%s\" must have %s values, had %s",
                i,
                title,
                width,
                values[i].length));
      }
      copy[i] = values[i].clone();
    }
    return copy;
  }
}
