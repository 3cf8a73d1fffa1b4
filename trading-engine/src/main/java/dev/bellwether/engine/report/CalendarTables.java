package dev.bellwether.engine.report;

import dev.bellwether.engine.report.document.Heatmap;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.stats.Performance;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Returns by month and by year. */
final class CalendarTables {
  private static final int YEAR_COLUMN = 12;

  private CalendarTables() {}

  static Heatmap months(Performance performance) {
    List<Year> years = List.copyOf(performance.yearlyReturns().keySet());
    double[][] returns = new double[years.size()][YEAR_COLUMN + 1];
    for (int i = 0; i < returns.length; i++) {
      Arrays.fill(returns[i], Double.NaN);
    }
    performance
        .yearlyReturns()
        .forEach((year, value) -> returns[years.indexOf(year)][YEAR_COLUMN] = value);
    performance
        .monthlyReturns()
        .forEach(
            (month, value) ->
                returns[years.indexOf(Year.of(month.getYear()))][month.getMonthValue() - 1] =
                    value);
    return Heatmap.monthly("Monthly returns", years.stream().map(Year::toString).toList(), returns);
  }

  static Table years(Run run) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.time("Year"));
    columns.add(Table.Column.number("Sessions"));
    columns.add(Table.Column.signed("Strategy"));
    run.benchmark()
        .ifPresent(
            one -> {
              columns.add(Table.Column.signed(one.name()));
              columns.add(Table.Column.signed("Difference"));
            });
    List<List<String>> rows = new ArrayList<>();
    run.performance().yearlyReturns().forEach((year, value) -> rows.add(year(run, year, value)));
    return Table.of("Years", columns, rows);
  }

  private static long sessions(Run run, Year year) {
    return run.equity().sessions().stream()
        .filter(session -> session.date().getYear() == year.getValue())
        .count();
  }

  private static List<String> year(Run run, Year year, double value) {
    List<String> row = new ArrayList<>();
    row.add(year.toString());
    row.add(Long.toString(sessions(run, year)));
    row.add(Unit.PERCENT.signed(value, 2));
    run.benchmark()
        .map(one -> one.performance().yearlyReturns().getOrDefault(year, Double.NaN))
        .ifPresent(
            other -> {
              row.add(Unit.PERCENT.signed(other, 2));
              row.add(Unit.PERCENT.signed(value - other, 2));
            });
    return row;
  }
}
