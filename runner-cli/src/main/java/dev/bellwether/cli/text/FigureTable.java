package dev.bellwether.cli.text;

import static dev.bellwether.engine.stats.Metric.ALPHA;
import static dev.bellwether.engine.stats.Metric.ANNUAL_RETURN;
import static dev.bellwether.engine.stats.Metric.BEST_DAY;
import static dev.bellwether.engine.stats.Metric.BETA;
import static dev.bellwether.engine.stats.Metric.BREAK_EVEN_PER_SHARE;
import static dev.bellwether.engine.stats.Metric.CALMAR;
import static dev.bellwether.engine.stats.Metric.COSTS;
import static dev.bellwether.engine.stats.Metric.DAY_HIT_RATE;
import static dev.bellwether.engine.stats.Metric.EXPECTANCY;
import static dev.bellwether.engine.stats.Metric.EXPOSURE;
import static dev.bellwether.engine.stats.Metric.MAX_DRAWDOWN;
import static dev.bellwether.engine.stats.Metric.PROFIT_FACTOR;
import static dev.bellwether.engine.stats.Metric.SHARPE;
import static dev.bellwether.engine.stats.Metric.SORTINO;
import static dev.bellwether.engine.stats.Metric.TOTAL_RETURN;
import static dev.bellwether.engine.stats.Metric.TRADE_HIT_RATE;
import static dev.bellwether.engine.stats.Metric.VOLATILITY;
import static dev.bellwether.engine.stats.Metric.WORST_DAY;

import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.engine.stats.Metric;
import dev.bellwether.engine.stats.Performance;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The figures of a run beside those of buying and holding, and those of its trades. */
public final class FigureTable {
  private final Performance run;
  private final Performance hold;
  private final BtmResult result;
  private final TextTable table;

  private FigureTable(BtmResult result) {
    this.result = result;
    this.run = result.performance();
    this.hold = result.holdPerformance();
    this.table = new TextTable("lrr");
  }

  public static List<String> lines(BtmResult result) {
    return new FigureTable(result).compared().alone().table.lines();
  }

  private FigureTable compared() {
    table.header("", "BTM", result.run().market().symbol() + " buy & hold");
    both("Total return", TOTAL_RETURN, Figures::change);
    both("Annual return", ANNUAL_RETURN, Figures::change);
    both("Volatility, yearly", VOLATILITY, Figures::percent);
    both("Sharpe ratio", SHARPE, Figures::ratio);
    both("Sortino ratio", SORTINO, Figures::ratio);
    both("Calmar ratio", CALMAR, Figures::ratio);
    both("Maximum drawdown", MAX_DRAWDOWN, Figures::percent);
    both("Best day", BEST_DAY, Figures::change);
    both("Worst day", WORST_DAY, Figures::change);
    both("Winning days", DAY_HIT_RATE, Figures::percent);
    table.row("Final equity", Figures.money(run.finalEquity()), Figures.money(hold.finalEquity()));
    return this;
  }

  private FigureTable alone() {
    long longs = result.trades().stream().filter(trade -> trade.isLong()).count();
    long all = result.trades().size();
    one("Alpha, yearly", ALPHA, Figures::change);
    one("Beta", BETA, Figures::ratio);
    table.row("Trades (long / short)", all + " (" + longs + " / " + (all - longs) + ")", "");
    one("Winning trades", TRADE_HIT_RATE, Figures::percent);
    one("Profit factor", PROFIT_FACTOR, Figures::ratio);
    one("Average trade, $", EXPECTANCY, Figures::gain);
    one("Days with a position", EXPOSURE, Figures::percent);
    one("Costs paid, $", COSTS, v -> Figures.money(v.orElse(0)));
    one("Further cost to break even, $ a share", BREAK_EVEN_PER_SHARE, Figures::perShare);
    return this;
  }

  private void both(String name, Metric metric, Function<OptionalDouble, String> words) {
    table.row(name, words.apply(run.value(metric)), words.apply(hold.value(metric)));
  }

  private void one(String name, Metric metric, Function<OptionalDouble, String> words) {
    table.row(name, words.apply(run.value(metric)), "");
  }
}
