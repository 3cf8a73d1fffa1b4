package dev.bellwether.portfolio.score;

import dev.bellwether.market.data.Symbol;
import java.util.Arrays;

/**
 * The Sharpe ratio of each ticker's last daily returns, on every day of a table.
 *
 * <p>With {@code r} the last {@code L} simple returns between a ticker's own closes,
 *
 * <pre>
 *   sharpe = mean(r) / standard deviation(r) * sqrt(252)        deviation with divisor L - 1
 * </pre>
 *
 * <p>Without a risk-free rate. Not defined, and NaN: on a day on which the ticker has no price;
 * before it has {@code L} returns; and where the returns do not vary (a deviation below 1e-12),
 * since a price that stands still, or grows like a clock, says nothing of risk and would rank
 * first.
 *
 * <p>Source: W. F. Sharpe, "The Sharpe Ratio", Journal of Portfolio Management 21(1) (1994).
 */
public final class RollingSharpe {
  /** Trading days that make a year. */
  public static final double SESSIONS_PER_YEAR = 252;

  private static final double STILL = 1e-12;

  private final PriceTable table;
  private final int lookback;
  private final double[][] values;
  private final int[][] ages;

  private RollingSharpe(PriceTable table, int lookback, double[][] values, int[][] ages) {
    this.table = table;
    this.lookback = lookback;
    this.values = values;
    this.ages = ages;
  }

  /**
   * Works out all of them.
   *
   * @param lookback L, returns in the window, at least 2
   */
  public static RollingSharpe of(PriceTable table, int lookback) {
    if (lookback < 2) {
      throw new IllegalArgumentException("lookback must be at least 2, was " + lookback);
    }
    int width = table.symbols().size();
    double[][] values = new double[width][table.size()];
    int[][] ages = new int[width][table.size()];
    for (int s = 0; s < width; s++) {
      fill(table, s, lookback, values[s], ages[s]);
    }
    return new RollingSharpe(table, lookback, values, ages);
  }

  private static void fill(PriceTable table, int s, int lookback, double[] values, int[] ages) {
    double[] returns = new double[table.size()];
    int count = 0;
    double before = Double.NaN;
    Arrays.fill(values, Double.NaN);
    for (int day = 0; day < values.length; day++) {
      double close = table.close(s, day);
      if (!Double.isNaN(close)) {
        if (!Double.isNaN(before)) {
          returns[count++] = close / before - 1;
        }
        before = close;
        values[day] = count < lookback ? Double.NaN : ratio(returns, count - lookback, count);
      }
      ages[day] = count;
    }
  }

  /** Of the returns in {@code [from, to)}, for a year; NaN where they do not vary. */
  static double ratio(double[] returns, int from, int to) {
    int n = to - from;
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += returns[i];
    }
    double mean = sum / n;
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (returns[i] - mean) * (returns[i] - mean);
    }
    double deviation = Math.sqrt(squares / (n - 1));
    return deviation < STILL ? Double.NaN : mean / deviation * Math.sqrt(SESSIONS_PER_YEAR);
  }

  /** The ratio of a ticker at the close of a day; NaN where it is not defined. */
  public double at(Symbol symbol, int day) {
    int column = table.column(symbol);
    return column < 0 ? Double.NaN : values[column][day];
  }

  /** The ratio, or why there is none. */
  public Standing standing(Symbol symbol, int day) {
    int column = table.column(symbol);
    if (column < 0 || Double.isNaN(table.lastClose(symbol, day))) {
      return Standing.without(symbol, Standing.Status.UNKNOWN);
    }
    if (Double.isNaN(table.close(column, day))) {
      return Standing.without(symbol, Standing.Status.NO_PRICE);
    }
    if (ages[column][day] < lookback) {
      return Standing.without(symbol, Standing.Status.YOUNG);
    }
    double value = values[column][day];
    return Double.isNaN(value)
        ? Standing.without(symbol, Standing.Status.STILL)
        : new Standing(symbol, Standing.Status.SCORED, value);
  }

  public int lookback() {
    return lookback;
  }

  public PriceTable table() {
    return table;
  }
}
