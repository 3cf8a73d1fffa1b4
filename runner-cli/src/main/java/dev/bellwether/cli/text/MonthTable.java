package dev.bellwether.cli.text;

import dev.bellwether.engine.stats.Performance;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Returns by month and year, in percent, twelve months to a line. */
public final class MonthTable {
  private static final String[] HEADER = {
    "Year", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    "Year"
  };

  private MonthTable() {}

  /** One line a year, narrower than eighty characters. */
  public static List<String> lines(Performance performance) {
    SortedMap<YearMonth, Double> months = performance.monthlyReturns();
    List<String> lines = new ArrayList<>();
    lines.add(line(HEADER));
    performance
        .yearlyReturns()
        .forEach((year, total) -> lines.add(line(cells(year, total, months))));
    return lines;
  }

  private static String[] cells(Year year, double total, SortedMap<YearMonth, Double> months) {
    String[] cells = new String[14];
    cells[0] = year.toString();
    for (int month = 1; month <= 12; month++) {
      Double change = months.get(year.atMonth(month));
      cells[month] = change == null ? "" : percent(change);
    }
    cells[13] = percent(total);
    return cells;
  }

  private static String line(String[] cells) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-4s", cells[0]));
    for (int i = 1; i <= 12; i++) {
      line.append(String.format(Locale.ROOT, "%5s", cells[i]));
    }
    return line.append(String.format(Locale.ROOT, "%7s", cells[13])).toString().stripTrailing();
  }

  /**
   * Four characters at most, so that columns do not touch: a large loss is shown without decimals.
   */
  private static String percent(double fraction) {
    double percent = fraction * 100;
    String text = String.format(Locale.ROOT, percent <= -9.95 ? "%.0f" : "%.1f", percent);
    return text.equals("-0.0") ? "0.0" : text;
  }
}
