package dev.bellwether.portfolio.nav;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.Allocation.Weights;
import dev.bellwether.portfolio.score.PriceTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What one strategy made of its capital, day by day. Rows count from the first day of the run. */
public final class NavPath {
  private final PriceTable table;
  private final int start;
  private final double[] values;
  private final double[][] composition;
  private final List<Weights> targets;
  private final List<Cooldown> cooldowns;
  private final Activity activity;

  /**
   * What trading took.
   *
   * @param costs account currency
   * @param traded value of all that was bought and sold, account currency
   * @param rebalances sessions on which something was traded
   * @param lapsed orders that were not filled because a ticker had no price
   */
  public record Activity(double costs, double traded, int rebalances, int lapsed) {}

  NavPath(
      PriceTable table,
      NavHistory history,
      double[][] composition,
      List<Weights> targets,
      List<Cooldown> cooldowns,
      Activity activity) {
    this.table = table;
    this.start = history.start();
    this.values = history.between(history.start(), history.last());
    this.composition = composition;
    this.targets = List.copyOf(targets);
    this.cooldowns = List.copyOf(cooldowns);
    this.activity = activity;
  }

  /** The row of the price table at whose close the run began. */
  public int start() {
    return start;
  }

  /** Sessions, the first with the capital alone. */
  public int size() {
    return values.length;
  }

  public LocalDate date(int row) {
    return table.date(start + row);
  }

  /** Worth at a close, account currency. */
  public double value(int row) {
    return values[row];
  }

  /** A copy, shape [size]. */
  public double[] values() {
    return values.clone();
  }

  /** A copy of the rows {@code [from, to]}. */
  double[] values(int from, int to) {
    return Arrays.copyOfRange(values, from, to + 1);
  }

  public double last() {
    return values[values.length - 1];
  }

  /** The part of the value that a ticker makes up at a close, a fraction. */
  public double part(Symbol symbol, int row) {
    int column = table.column(symbol);
    return column < 0 ? 0 : composition[row][column];
  }

  /** The part that is cash, a fraction. */
  public double cashPart(int row) {
    double invested = 0;
    for (double part : composition[row]) {
      invested += part;
    }
    return Math.max(0, 1 - invested);
  }

  /** What the strategy wants to hold from the next session on. */
  public Weights target(int row) {
    return targets.get(row);
  }

  /** Times in cash after a drawdown; rows of the price table. */
  public List<Cooldown> cooldowns() {
    return cooldowns;
  }

  public Activity activity() {
    return activity;
  }

  /** How often the set of tickers that is wanted changed. */
  public int switches() {
    int switches = 0;
    for (int row = 1; row < targets.size(); row++) {
      boolean same =
          targets.get(row).weights().keySet().equals(targets.get(row - 1).weights().keySet());
      switches += same ? 0 : 1;
    }
    return switches;
  }

  /** Closes at which nothing was held. */
  public int daysInCash() {
    int days = 0;
    for (int row = 0; row < values.length; row++) {
      days += cashPart(row) > 1 - 1e-9 ? 1 : 0;
    }
    return days;
  }
}
