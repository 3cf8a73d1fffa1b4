package dev.bellwether.engine.report;

import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.stats.Metric;
import java.util.ArrayList;
import java.util.List;

/** Every figure of a run beside the benchmark's, intervals below what they belong to. */
final class FigureTable {
  private FigureTable() {}

  static Table of(Run run) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.text("Figure"));
    columns.add(Table.Column.number("Strategy"));
    run.benchmark().ifPresent(one -> columns.add(Table.Column.number(one.name())));
    List<List<String>> rows = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      rows.add(row(run, metric));
      addInterval(run, metric, rows);
    }
    return Table.of("All figures", columns, rows)
        .noted("Net of costs. A dash: not defined for this run.")
        .fixed();
  }

  private static List<String> row(Run run, Metric metric) {
    List<String> cells = new ArrayList<>();
    cells.add(metric.label());
    cells.add(FigureText.of(run.performance(), metric));
    run.benchmark().ifPresent(one -> cells.add(of(one, metric)));
    return cells;
  }

  /** What is held and not traded has no trades to measure. */
  private static String of(Run.Benchmark benchmark, Metric metric) {
    return metric.compareTo(Metric.TRADES) >= 0
        ? "–"
        : FigureText.of(benchmark.performance(), metric);
  }

  private static void addInterval(Run run, Metric metric, List<List<String>> rows) {
    if (metric == Metric.SHARPE) {
      rows.add(interval(run, FigureText.of(run.sharpe(), Unit.RATIO)));
    } else if (metric == Metric.ANNUAL_RETURN) {
      rows.add(interval(run, FigureText.of(run.annualReturn(), Unit.PERCENT)));
    }
  }

  private static List<String> interval(Run run, String text) {
    List<String> cells = new ArrayList<>();
    cells.add("Its " + run.confidence() + " interval (bootstrap)");
    cells.add(text);
    run.benchmark().ifPresent(one -> cells.add("–"));
    return cells;
  }
}
