package dev.bellwether.market.decision;

import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.BarColumns;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.util.Arrays;

/**
 * The bars of one symbol that are knowable now: a view that ends at the present and moves on with
 * the loop.
 *
 * <p>Index 0 is the oldest bar; {@code ago} counts back from the newest, which is 0. Reading past
 * either end throws {@link IndexOutOfBoundsException}: the future cannot be reached.
 */
public final class Series {
  private final Symbol symbol;
  private final Granularity granularity;
  private long[] start;
  private long[] end;
  private double[] open;
  private double[] high;
  private double[] low;
  private double[] close;
  private double[] volume;
  private int first;
  private int last;
  private boolean forming;
  private double formingHigh;
  private double formingLow;
  private double formingClose;
  private double formingVolume;
  private boolean fresh;

  Series(Symbol symbol, Granularity granularity) {
    this.symbol = symbol;
    this.granularity = granularity;
    this.start = new long[0];
    this.end = BarColumns.FIXED_LENGTH;
    this.open = new double[0];
    this.high = new double[0];
    this.low = new double[0];
    this.close = new double[0];
    this.volume = new double[0];
    this.last = -1;
  }

  public Symbol symbol() {
    return symbol;
  }

  public Granularity granularity() {
    return granularity;
  }

  /** How many bars are known. */
  public int size() {
    return last - first + 1;
  }

  public boolean isEmpty() {
    return last < first;
  }

  /** Whether the newest bar ended at this very instant. */
  public boolean isFresh() {
    return fresh;
  }

  /**
   * Whether trades of a bar that has not ended are known: live, shortly before a mark. In a
   * backtest bars are known whole or not at all.
   */
  public boolean hasForming() {
    return forming;
  }

  /** Highest price so far of the bar that is forming. */
  public double formingHigh() {
    return formingHigh;
  }

  /** Lowest price so far of the bar that is forming. */
  public double formingLow() {
    return formingLow;
  }

  /** Latest trade price: the close that the forming bar would have if it ended now. */
  public double formingClose() {
    return formingClose;
  }

  /** Shares traded so far in the bar that is forming. */
  public double formingVolume() {
    return formingVolume;
  }

  public long startMillis() {
    return start[last];
  }

  public long endMillis() {
    return end.length == 0 ? start[last] + granularity.millis() : end[last];
  }

  public double open() {
    return open[last];
  }

  public double high() {
    return high[last];
  }

  public double low() {
    return low[last];
  }

  public double close() {
    return close[last];
  }

  public double volume() {
    return volume[last];
  }

  public double open(int ago) {
    return open[row(ago)];
  }

  public double high(int ago) {
    return high[row(ago)];
  }

  public double low(int ago) {
    return low[row(ago)];
  }

  public double close(int ago) {
    return close[row(ago)];
  }

  public double volume(int ago) {
    return volume[row(ago)];
  }

  public long startMillis(int ago) {
    return start[row(ago)];
  }

  private int row(int ago) {
    if (ago < 0 || ago > last - first) {
      throw new IndexOutOfBoundsException(
          "bar " + ago + " ago of " + symbol + " was asked for, but only " + size() + " are known");
    }
    return last - ago;
  }

  void show(Bars bars) {
    BarColumns columns = bars.columns();
    start = columns.start();
    end = columns.end();
    open = columns.open();
    high = columns.high();
    low = columns.low();
    close = columns.close();
    volume = columns.volume();
    first = bars.offset();
    last = first - 1;
  }

  void step() {
    last++;
    fresh = true;
    forming = false;
  }

  void form(double high, double low, double close, double volume) {
    forming = true;
    formingHigh = high;
    formingLow = low;
    formingClose = close;
    formingVolume = volume;
  }

  void stale() {
    fresh = false;
  }

  void append(Bar bar) {
    int row = last + 1;
    if (row >= start.length) {
      grow(Math.max(1024, row * 2));
    }
    start[row] = bar.startMillis();
    end[row] = bar.endMillis();
    open[row] = bar.open();
    high[row] = bar.high();
    low[row] = bar.low();
    close[row] = bar.close();
    volume[row] = bar.volume();
    step();
  }

  private void grow(int rows) {
    int known = start.length;
    start = Arrays.copyOf(start, rows);
    boolean fixed = end.length == 0;
    end = Arrays.copyOf(end, rows);
    for (int i = 0; fixed && i < known; i++) {
      end[i] = start[i] + granularity.millis();
    }
    open = Arrays.copyOf(open, rows);
    high = Arrays.copyOf(high, rows);
    low = Arrays.copyOf(low, rows);
    close = Arrays.copyOf(close, rows);
    volume = Arrays.copyOf(volume, rows);
  }
}
