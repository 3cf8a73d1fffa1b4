package dev.bellwether.cli.portfolio;

import dev.bellwether.cli.option.PortfolioOptions;
import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.KeyFigures;
import dev.bellwether.engine.report.document.KeyFigures.Figure;
import dev.bellwether.engine.report.document.Note;
import dev.bellwether.engine.report.document.Report;
import dev.bellwether.engine.report.document.Section;
import dev.bellwether.engine.report.document.Table;
import dev.bellwether.engine.report.document.Table.Column;
import dev.bellwether.engine.report.document.Unit;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.portfolio.nav.Allocation.Weights;
import dev.bellwether.portfolio.nav.NavPath;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.nav.PortfolioStrategy;
import dev.bellwether.portfolio.nav.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The report of a portfolio backtest. The same backtest gives the same report. */
public final class PortfolioReport {
  private final PortfolioStudy study;
  private final Map<String, NavPath> paths;
  private final Map<String, Performance> figures = new LinkedHashMap<>();

  private PortfolioReport(PortfolioStudy study) {
    this.study = study;
    this.paths = study.paths();
    paths.forEach((name, path) -> figures.put(name, study.performance(path)));
  }

  /**
   * Makes it.
   *
   * @throws IllegalArgumentException if no strategy had history enough
   */
  public static Report of(PortfolioStudy study) {
    if (!study.hasPaths()) {
      throw new IllegalArgumentException(
          "--report needs a strategy with history enough; none has it");
    }
    return new PortfolioReport(study).report();
  }

  private Report report() {
    NavPath followed = study.result().followed().orElseThrow();
    List<Section> sections = new ArrayList<>();
    study.notes().forEach(note -> sections.add(Note.of(note)));
    sections.add(tiles());
    sections.add(comparison());
    PortfolioCharts charts = new PortfolioCharts(study, paths, figures);
    sections.add(charts.values());
    sections.addAll(charts.drawdowns());
    sections.add(charts.composition(followed));
    sections.add(charts.followed());
    sections.addAll(charts.months());
    sections.add(choice());
    sections.add(Facts.of("Parameters", parameters()));
    sections.add(Facts.of("Where this comes from", origin()));
    String span = followed.date(0) + " to " + followed.date(followed.size() - 1);
    return new Report(
        "Portfolio, rules \"" + study.preset() + "\"",
        (followed.size() - 1) + " sessions, " + span,
        lead(followed),
        sections);
  }

  private String lead(NavPath followed) {
    Performance mine = performance(PortfolioStudy.FOLLOWED);
    String first = study.result().paths().keySet().iterator().next().name();
    return "Following each day the strategy that was best by then turned "
        + Unit.MONEY.format(followed.value(0), 0)
        + " into "
        + Unit.MONEY.format(followed.last(), 0)
        + ", net of costs; "
        + first
        + " alone made "
        + Unit.MONEY.format(performance(first).finalEquity(), 0)
        + " of it. At its worst "
        + Unit.PERCENT.format(value(mine, Metric.MAX_DRAWDOWN))
        + " of the peak was lost. Tickers that are chosen because they rose make every such result"
        + " look better than it could have been.";
  }

  private Performance performance(String name) {
    return Objects.requireNonNull(figures.get(name));
  }

  private static double value(Performance performance, Metric metric) {
    return performance.value(metric).orElse(Double.NaN);
  }

  private KeyFigures tiles() {
    Performance mine = performance(PortfolioStudy.FOLLOWED);
    return new KeyFigures(
        "Followed",
        List.of(
            tile("Annual return", Unit.PERCENT, mine, Metric.ANNUAL_RETURN),
            tile("Sharpe ratio", Unit.RATIO, mine, Metric.SHARPE),
            tile("Maximum drawdown", Unit.PERCENT, mine, Metric.MAX_DRAWDOWN),
            tile("Volatility, yearly", Unit.PERCENT, mine, Metric.VOLATILITY),
            new Figure(
                "Costs paid",
                Unit.MONEY.format(value(mine, Metric.COSTS), 0),
                "turned over "
                    + Unit.RATIO.format(value(mine, Metric.TURNOVER), 0)
                    + " times a year")));
  }

  private static Figure tile(String name, Unit unit, Performance mine, Metric metric) {
    return new Figure(name, unit.format(value(mine, metric)), "");
  }

  private Table comparison() {
    List<Column> columns =
        List.of(
            Column.text("Path"),
            Column.signed("Total"),
            Column.signed("Annual"),
            Column.number("Volatility"),
            Column.number("Sharpe"),
            Column.number("Sortino"),
            Column.number("Drawdown"),
            Column.number("Calmar"),
            Column.number("Winning days"),
            Column.number("Changes"),
            Column.number("Days in cash"),
            Column.number("Costs"));
    List<List<String>> rows = new ArrayList<>();
    paths.forEach((name, path) -> rows.add(row(name, path)));
    return Table.of("The strategies beside each other", columns, rows)
        .fixed()
        .noted("All over the same sessions, net of costs.");
  }

  private List<String> row(String name, NavPath path) {
    Performance its = performance(name);
    return List.of(
        name,
        Unit.PERCENT.signed(value(its, Metric.TOTAL_RETURN), 1),
        Unit.PERCENT.signed(value(its, Metric.ANNUAL_RETURN), 1),
        Unit.PERCENT.format(value(its, Metric.VOLATILITY), 1),
        Unit.RATIO.format(value(its, Metric.SHARPE)),
        Unit.RATIO.format(value(its, Metric.SORTINO)),
        Unit.PERCENT.format(value(its, Metric.MAX_DRAWDOWN), 1),
        Unit.RATIO.format(value(its, Metric.CALMAR)),
        Unit.PERCENT.format(value(its, Metric.DAY_HIT_RATE), 1),
        Integer.toString(path.switches()),
        Integer.toString(path.daysInCash()),
        Unit.MONEY.format(path.activity().costs(), 0));
  }

  private Table choice() {
    Selection last = study.result().selection().orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    last.scores()
        .forEach(
            (strategy, score) ->
                rows.add(
                    List.of(
                        strategy.name(),
                        Unit.RATIO.format(score, 4),
                        last.winner().filter(strategy::equals).isPresent() ? "followed" : "",
                        PortfolioStudy.words(List.copyOf(wanted(strategy).weights().keySet())))));
    return Table.of(
            "The latest choice",
            List.of(
                Column.text("Strategy"),
                Column.number("Score"),
                Column.text(""),
                Column.text("Would hold")),
            rows)
        .fixed()
        .noted("By " + last.reason() + ".");
  }

  private Weights wanted(PortfolioStrategy strategy) {
    NavPath path = Objects.requireNonNull(study.result().paths().get(strategy));
    return path.target(path.size() - 1);
  }

  private Map<String, String> parameters() {
    PortfolioParameters p = study.result().parameters();
    Map<String, String> map = new LinkedHashMap<>();
    map.put("Rules", p.rulebook().toString());
    map.put("Drawdown rule", p.drawdown().isNever() ? "none" : p.drawdown().toString());
    map.put(
        "Followed by", PortfolioOptions.name(p.criterion()) + " over " + p.window() + " sessions");
    map.put("Capital", Unit.MONEY.format(p.fills().capital(), 0));
    map.put("Costs", p.fills().costBasisPoints() + " basis points of the traded value, each side");
    map.put("Tolerance", Unit.PERCENT.format(p.fills().tolerance()));
    map.put("Orders are filled at", PortfolioOptions.name(p.fills().fill()));
    map.put("Core", PortfolioStudy.words(study.result().groups().core()));
    map.put("Benchmarks", PortfolioStudy.words(study.result().groups().benchmarks()));
    map.put("Speculative", PortfolioStudy.words(study.result().groups().speculative()));
    map.put("Asymmetric", PortfolioStudy.words(study.result().groups().asymmetric()));
    return map;
  }

  private Map<String, String> origin() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("Prices", study.prices().first() + " to " + study.prices().last());
    map.put("Data hash", study.prices().dataHash());
    return map;
  }
}
