package dev.bellwether.cli.portfolio;

import dev.bellwether.engine.report.document.Heatmap;
import dev.bellwether.engine.report.document.LineChart;
import dev.bellwether.engine.report.document.LineChart.Shade;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.Cooldown;
import dev.bellwether.portfolio.nav.NavPath;
import dev.bellwether.portfolio.nav.PortfolioStrategy;
import dev.bellwether.portfolio.nav.Selection;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The pictures of a portfolio backtest. */
final class PortfolioCharts {
  private static final int NAMED = 6;
  private static final int YEAR_COLUMN = 12;

  private final PortfolioStudy study;
  private final Map<String, NavPath> paths;
  private final Map<String, Performance> figures;
  private final long[] days;

  PortfolioCharts(
      PortfolioStudy study, Map<String, NavPath> paths, Map<String, Performance> figures) {
    this.study = study;
    this.paths = paths;
    this.figures = figures;
    this.days = days(study.result().followed().orElseThrow());
  }

  private static long[] days(NavPath path) {
    long[] days = new long[path.size()];
    for (int row = 0; row < days.length; row++) {
      days[row] = path.date(row).toEpochDay();
    }
    return days;
  }

  /** All values from 100 on. */
  LineChart values() {
    LineChart chart = LineChart.overDays("Net asset values", days, Unit.RATIO);
    for (Map.Entry<String, NavPath> one : paths.entrySet()) {
      NavPath path = one.getValue();
      double start = path.value(0);
      chart =
          chart.line(
              one.getKey(), Arrays.stream(path.values()).map(v -> v / start * 100).toArray());
    }
    return chart.noted("100 on the first day, at each close, net of costs.").withLogScale();
  }

  /** One chart of all falls, and one for each path that had cool-downs, with these marked. */
  List<Section> drawdowns() {
    LineChart all = LineChart.overDays("Drawdowns", days, Unit.PERCENT);
    List<Section> charts = new ArrayList<>();
    for (Map.Entry<String, NavPath> one : paths.entrySet()) {
      all = all.line(one.getKey(), below(one.getValue()));
      if (!one.getValue().cooldowns().isEmpty()) {
        charts.add(cooldowns(one.getKey(), one.getValue()));
      }
    }
    charts.addFirst(all.noted("Below the highest close before.").lowered());
    return charts;
  }

  private LineChart cooldowns(String name, NavPath path) {
    LineChart chart =
        LineChart.overDays("Drawdown of " + name, days, Unit.PERCENT).area(name, below(path));
    for (Cooldown one : path.cooldowns()) {
      int last = days.length - 1;
      chart =
          chart.shaded(
              new Shade(
                  days[Math.min(last, one.from() - path.start())],
                  days[Math.min(last, one.to() - path.start())],
                  "cool-down"));
    }
    return chart.noted("Grey: in cash, cooling down after a drawdown.").lowered();
  }

  private static double[] below(NavPath path) {
    double[] depths = path.values();
    double peak = 0;
    for (int row = 0; row < depths.length; row++) {
      peak = Math.max(peak, depths[row]);
      depths[row] = depths[row] / peak - 1;
    }
    return depths;
  }

  /** What the account held at each close; the largest by name, the others together. */
  LineChart composition(NavPath path) {
    List<Symbol> symbols = new ArrayList<>(study.result().sharpe().table().symbols());
    symbols.removeIf(symbol -> average(path, symbol) == 0);
    symbols.sort(Comparator.comparingDouble(symbol -> -average(path, symbol)));
    LineChart chart = LineChart.overDays("What was held", days, Unit.PERCENT);
    List<Symbol> named = symbols.subList(0, Math.min(NAMED, symbols.size()));
    for (Symbol symbol : named) {
      chart = chart.stacked(symbol.ticker(), parts(path, List.of(symbol)));
    }
    if (symbols.size() > NAMED) {
      chart = chart.stacked("others", parts(path, symbols.subList(NAMED, symbols.size())));
    }
    double[] cash = new double[days.length];
    Arrays.setAll(cash, path::cashPart);
    return chart.stacked("cash", cash).noted("Parts of the value of what was followed.");
  }

  private static double average(NavPath path, Symbol symbol) {
    double sum = 0;
    for (int row = 0; row < path.size(); row++) {
      sum += path.part(symbol, row);
    }
    return sum / path.size();
  }

  private double[] parts(NavPath path, List<Symbol> symbols) {
    double[] parts = new double[days.length];
    for (int row = 0; row < parts.length; row++) {
      for (Symbol symbol : symbols) {
        parts[row] += path.part(symbol, row);
      }
    }
    return parts;
  }

  /** Which strategy was followed when. */
  LineChart followed() {
    LineChart chart = LineChart.overDays("Which was followed", days, Unit.PERCENT);
    List<Selection> selections = study.result().selections();
    for (PortfolioStrategy strategy : study.result().paths().keySet()) {
      double[] chosen = new double[days.length];
      for (int row = 0; row < chosen.length; row++) {
        chosen[row] = selections.get(row).winner().filter(strategy::equals).isPresent() ? 1 : 0;
      }
      chart = chart.stacked(strategy.name(), chosen);
    }
    return chart.noted("Nothing: cash.").lowered();
  }

  /** Returns by month: of what was followed, then of each strategy. */
  List<Section> months() {
    List<Section> maps = new ArrayList<>();
    for (String name : paths.keySet()) {
      maps.add(months(name, Objects.requireNonNull(figures.get(name))));
    }
    return maps;
  }

  private static Heatmap months(String name, Performance its) {
    List<Year> years = List.copyOf(its.yearlyReturns().keySet());
    double[][] returns = new double[years.size()][YEAR_COLUMN + 1];
    for (double[] row : returns) {
      Arrays.fill(row, Double.NaN);
    }
    its.yearlyReturns().forEach((year, value) -> returns[years.indexOf(year)][YEAR_COLUMN] = value);
    its.monthlyReturns()
        .forEach(
            (month, value) ->
                returns[years.indexOf(Year.of(month.getYear()))][month.getMonthValue() - 1] =
                    value);
    return Heatmap.monthly(
        "Monthly returns, " + name, years.stream().map(Year::toString).toList(), returns);
  }
}
