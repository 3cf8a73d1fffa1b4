package dev.bellwether.cli.portfolio;

import dev.bellwether.cli.option.PortfolioOptions;
import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.text.MonthTable;
import dev.bellwether.cli.text.TextTable;
import dev.bellwether.cli.text.Wrap;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.engine.stats.Performance;
import dev.bellwether.portfolio.nav.NavPath;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.nav.PortfolioStrategy;
import dev.bellwether.portfolio.nav.Selection;
import dev.bellwether.portfolio.score.Standing;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A portfolio backtest for a person at a terminal. */
public final class PortfolioText {
  private final PrintWriter out;

  public PortfolioText(PrintWriter out) {
    this.out = out;
  }

  /** What ran, how the strategies did, months, the latest choice. */
  public void print(PortfolioStudy study) {
    heading(study);
    notes(study);
    if (!study.hasPaths()) {
      out.println(
          "No strategy has history enough: nothing can be said, and nothing would be done.");
      return;
    }
    out.println();
    comparison(study).forEach(out::println);
    out.println();
    out.println("Returns by month of what was followed, percent, net of costs");
    MonthTable.lines(study.performance(study.result().followed().orElseThrow()))
        .forEach(out::println);
    out.println();
    choice(study);
  }

  private void heading(PortfolioStudy study) {
    PortfolioParameters p = study.result().parameters();
    out.println("Portfolio, rules \"" + study.preset() + "\", followed by " + followedBy(p));
    study
        .result()
        .followed()
        .ifPresent(
            path ->
                out.println(
                    Figures.things(path.size() - 1L, "session")
                        + ", "
                        + path.date(0)
                        + " to "
                        + path.date(path.size() - 1)
                        + "; costs "
                        + Figures.plain(p.fills().costBasisPoints())
                        + " basis points a side; filled at the next "
                        + switch (p.fills().fill()) {
                          case NEXT_OPEN -> "open";
                          case NEXT_CLOSE -> "close";
                        }));
    out.println("Data " + study.prices().dataHash().substring(0, 16));
  }

  private static String followedBy(PortfolioParameters p) {
    return PortfolioOptions.name(p.criterion()) + " over " + p.window() + " sessions";
  }

  /** What must be known of the prices. */
  public void notes(PortfolioStudy study) {
    study.notes().forEach(note -> Wrap.lines("Note: " + note, "  ").forEach(out::println));
  }

  /** The strategies beside each other. */
  public static List<String> comparison(PortfolioStudy study) {
    Map<String, NavPath> paths = study.paths();
    List<Performance> all = paths.values().stream().map(study::performance).toList();
    TextTable table = new TextTable("l" + "r".repeat(all.size()));
    List<String> header = new ArrayList<>(List.of(""));
    header.addAll(paths.keySet());
    table.header(header.toArray(String[]::new));
    row(table, all, "Total return", Metric.TOTAL_RETURN, Figures::change);
    row(table, all, "Annual return", Metric.ANNUAL_RETURN, Figures::change);
    row(table, all, "Volatility, yearly", Metric.VOLATILITY, Figures::percent);
    row(table, all, "Sharpe ratio", Metric.SHARPE, Figures::ratio);
    row(table, all, "Sortino ratio", Metric.SORTINO, Figures::ratio);
    row(table, all, "Maximum drawdown", Metric.MAX_DRAWDOWN, Figures::percent);
    row(table, all, "Calmar ratio", Metric.CALMAR, Figures::ratio);
    row(table, all, "Winning days", Metric.DAY_HIT_RATE, Figures::percent);
    row(table, all, "Turnover, yearly", Metric.TURNOVER, Figures::ratio);
    counts(table, "Costs paid, $", paths, path -> Figures.money(path.activity().costs()));
    counts(table, "Changes of tickers", paths, path -> Figures.count(path.switches()));
    counts(table, "Days in cash", paths, path -> Figures.count(path.daysInCash()));
    counts(table, "Cool-downs", paths, path -> Figures.count(path.cooldowns().size()));
    counts(table, "Final value", paths, path -> Figures.money(path.last()));
    return table.lines();
  }

  private static void row(
      TextTable table,
      List<Performance> all,
      String name,
      Metric metric,
      Function<OptionalDouble, String> words) {
    List<String> cells = new ArrayList<>(List.of(name));
    all.forEach(one -> cells.add(words.apply(one.value(metric))));
    table.row(cells);
  }

  private static void counts(
      TextTable table, String name, Map<String, NavPath> paths, Function<NavPath, String> words) {
    List<String> cells = new ArrayList<>(List.of(name));
    paths.values().forEach(path -> cells.add(words.apply(path)));
    table.row(cells);
  }

  /** Which strategy is followed after the last close, why, and what it holds. */
  public void choice(PortfolioStudy study) {
    Selection selection = study.result().selection().orElseThrow();
    String date = study.result().sharpe().table().date(study.result().last()).toString();
    String who = selection.winner().map(Enum::name).orElse("CASH");
    out.println("After the close of " + date + ": " + who + ", " + selection.reason());
    selection
        .scores()
        .forEach((strategy, score) -> out.println("  " + pad(strategy.name()) + score(score)));
    PortfolioStrategy shown = selection.winner().orElse(PortfolioStrategy.ASYM);
    out.println();
    ranking(study, shown).forEach(out::println);
  }

  private static String score(double score) {
    return Double.isNaN(score) ? "no score" : String.format(Locale.ROOT, "%.6f", score);
  }

  private static String pad(String name) {
    return name + " ".repeat(Math.max(1, 10 - name.length()));
  }

  /** The tickers of a strategy, their ratios and target weights. */
  public static List<String> ranking(PortfolioStudy study, PortfolioStrategy strategy) {
    TextTable table = new TextTable("lrrl");
    table.header("Ticker", "Sharpe", "Target", "");
    for (Standing one : study.result().ranking(strategy).standings()) {
      double weight = study.result().target().map(t -> t.of(one.symbol())).orElse(0.0);
      table.row(
          one.symbol().ticker(),
          one.isScored() ? String.format(Locale.ROOT, "%.4f", one.sharpe()) : "-",
          weight > 0 ? Figures.percent(OptionalDouble.of(weight)) : "",
          one.isScored() ? "" : one.status().words());
    }
    return table.lines();
  }
}
