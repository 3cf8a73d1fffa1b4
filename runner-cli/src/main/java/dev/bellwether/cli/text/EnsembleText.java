package dev.bellwether.cli.text;

import static dev.bellwether.engine.stats.Metric.ANNUAL_RETURN;
import static dev.bellwether.engine.stats.Metric.BEST_DAY;
import static dev.bellwether.engine.stats.Metric.COSTS;
import static dev.bellwether.engine.stats.Metric.DAY_HIT_RATE;
import static dev.bellwether.engine.stats.Metric.MAX_DRAWDOWN;
import static dev.bellwether.engine.stats.Metric.SHARPE;
import static dev.bellwether.engine.stats.Metric.TOTAL_RETURN;
import static dev.bellwether.engine.stats.Metric.VOLATILITY;
import static dev.bellwether.engine.stats.Metric.WORST_DAY;

import dev.bellwether.cli.ensemble.Baselines;
import dev.bellwether.cli.ensemble.DailyMean;
import dev.bellwether.cli.ensemble.EnsembleResult;
import dev.bellwether.cli.ensemble.EnsembleRun;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.ensemble.learn.HorizonLearner;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.ensemble.signal.Calibration;
import dev.bellwether.market.data.Symbol;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The result of the ensemble for a person at a terminal. */
public final class EnsembleText {
  private final PrintWriter out;

  public EnsembleText(PrintWriter out) {
    this.out = out;
  }

  /** Everything: what ran, figures, baselines, what was learned, what it is worth. */
  public void print(EnsembleResult result, Baselines baselines, String rules) {
    header(result.run(), rules);
    out.println();
    figures(result);
    out.println();
    baselines(baselines);
    out.println();
    states(result);
    out.println();
    learned(result);
    calibration(result.ensemble().calibration());
    out.println();
    result
        .unfilled()
        .forEach((why, n) -> wrapped("Orders that were not filled: " + n + ", " + why));
    wrapped(baselines.verdict());
  }

  private void header(EnsembleRun run, String rules) {
    line("Signal", run.signal().symbol() + ", bars of " + run.signal().granularity());
    if (run.market().isSynthetic()) {
      line("", "SYNTHETIC, not market data");
    }
    run.market().origin().forEach(fact -> line("Data", fact));
    line("Data hash", run.market().dataHash());
    line(
        "Traded",
        run.sessions().getFirst().date()
            + " to "
            + run.sessions().getLast().date()
            + ", "
            + Figures.things(run.sessions().size(), "session"));
    line("Rules", rules);
    line("Funds", funds(run));
    line("Fills", "at the open of the next bar; purchases after the sales that pay for them");
    line("Costs", costs(run.venue().costs(), run.parameters().funds().symbols()));
    if (!run.modelledFunds().isEmpty()) {
      line("Modelled", modelled(run));
    }
  }

  private static String funds(EnsembleRun run) {
    var funds = run.parameters().funds();
    return String.format(
        Locale.ROOT,
        "%s (1), %s (%d), %s (%d), %s (%d)",
        funds.base(),
        funds.bull(),
        funds.bullMultiple(),
        funds.bear(),
        funds.bearMultiple(),
        funds.bearN(),
        funds.bearNMultiple());
  }

  private static String costs(Costs costs, List<Symbol> funds) {
    if (costs.equals(Costs.NONE)) {
      return "none";
    }
    return "half spread "
        + SpreadText.of(costs.halfSpread(), funds)
        + ", $"
        + Figures.plain(costs.commissionPerShare())
        + " commission and $"
        + Figures.plain(costs.slippagePerShare())
        + " slippage a share and side, SEC and FINRA fees";
  }

  /** What funds without bars are. */
  public static String modelled(EnsembleRun run) {
    return run.modelledFunds().stream().map(Symbol::toString).collect(Collectors.joining(", "))
        + ": no bars of their own, so each is k times "
        + run.market().symbol()
        + "'s return since the prior close, without fees and spread";
  }

  private void figures(EnsembleResult result) {
    TextTable table = new TextTable("lrr");
    table.header("", "Ensemble", result.run().signal().symbol() + " buy & hold");
    both(table, result, "Total return", TOTAL_RETURN, Figures::change);
    both(table, result, "Annual return", ANNUAL_RETURN, Figures::change);
    both(table, result, "Volatility, yearly", VOLATILITY, Figures::percent);
    both(table, result, "Sharpe ratio", SHARPE, Figures::ratio);
    both(table, result, "Maximum drawdown", MAX_DRAWDOWN, Figures::percent);
    both(table, result, "Best day", BEST_DAY, Figures::change);
    both(table, result, "Worst day", WORST_DAY, Figures::change);
    both(table, result, "Winning days", DAY_HIT_RATE, Figures::percent);
    table.row("Mean day", mean(result.daily()), mean(DailyMean.of(result.holdReturns())));
    table.row("Orders a session", orders(result), "");
    table.row("Turnover a session, x equity", Figures.ratio(result.turnover()), "");
    table.row("Costs paid, $", Figures.money(result.performance().value(COSTS).orElse(0)), "");
    table.lines().forEach(out::println);
  }

  private static void both(
      TextTable table,
      EnsembleResult result,
      String name,
      Metric metric,
      Function<OptionalDouble, String> words) {
    table.row(
        name,
        words.apply(result.performance().value(metric)),
        words.apply(result.holdPerformance().value(metric)));
  }

  private static String orders(EnsembleResult result) {
    return Figures.ratio((double) result.orders() / result.run().sessions().size());
  }

  /** A mean with its standard error: {@code -0.036 % ± 0.053}. */
  public static String mean(DailyMean daily) {
    return String.format(
        Locale.ROOT, "%+.3f %% ± %.3f", daily.mean() * 100, daily.standardError() * 100);
  }

  private void baselines(Baselines baselines) {
    TextTable table = new TextTable("lrrrr");
    table.header(
        "Who gives the direction", "Mean day, no costs", "with costs", "Turnover", "bp a side");
    for (Baselines.Row row : baselines.rows()) {
      table.row(
          row.name(),
          mean(row.gross().daily()),
          mean(row.net().daily()),
          Figures.ratio(row.net().turnover()),
          String.format(Locale.ROOT, "%+.3f", row.gross().perSideBasisPoints()));
    }
    table.lines().forEach(out::println);
    wrapped(
        "(bp a side: what it earned before costs for each unit bought or sold; costs above that"
            + " lose.)");
  }

  private void states(EnsembleResult result) {
    Map<PositionState, Long> states = result.states();
    long all = states.values().stream().mapToLong(Long::longValue).sum();
    out.println(
        "Time in each state: "
            + states.entrySet().stream()
                .map(e -> share(e.getKey(), e.getValue(), all))
                .collect(Collectors.joining(", ")));
  }

  private static String share(PositionState state, long count, long all) {
    return state + String.format(Locale.ROOT, " %.1f %%", 100.0 * count / all);
  }

  private void learned(EnsembleResult result) {
    TextTable table = new TextTable("lrrrr");
    table.header("Forecast", "Labels", "Correlation ±", "Sign right", "Forgetting");
    for (HorizonLearner one : result.ensemble().horizons().learners()) {
      table.row(
          Figures.things(one.horizon(), "bar"),
          Figures.count(one.skill().judged()),
          correlation(one),
          String.format(Locale.ROOT, "%.2f %%", one.skill().hitRate() * 100),
          String.format(Locale.ROOT, "%.5f", one.model().forgetting()));
    }
    table.lines().forEach(out::println);
  }

  /** With the standard error that overlapping labels leave. */
  private static String correlation(HorizonLearner one) {
    double independent = (double) one.skill().judged() / one.horizon();
    return String.format(
        Locale.ROOT, "%+.4f ± %.4f", one.skill().lifelong(), 1 / Math.sqrt(independent));
  }

  private void calibration(Calibration calibration) {
    out.println();
    TextTable table = new TextTable("lrrr");
    table.header("Probability said", "Times", "Mean said", "Rose");
    for (Calibration.Step step : calibration.steps()) {
      table.row(
          String.format(Locale.ROOT, "%.2f to %.2f", step.from(), step.from() + 0.05),
          Figures.count(step.count()),
          String.format(Locale.ROOT, "%.3f", step.meanProbability()),
          String.format(Locale.ROOT, "%.3f ± %.3f", step.rose(), step.standardError()));
    }
    table.lines().forEach(out::println);
    wrapped(
        String.format(
            Locale.ROOT,
            "Brier score %.4f; who always says one half has 0.2500. The next minute rose in %.2f %%"
                + " of the cases.",
            calibration.brierScore(),
            calibration.rose() * 100));
  }

  private void line(String name, String value) {
    String line = String.format(Locale.ROOT, "%-10s %s", name, value);
    Wrap.lines(line, " ".repeat(11)).forEach(out::println);
  }

  private void wrapped(String sentence) {
    Wrap.lines(sentence, "").forEach(out::println);
  }
}
