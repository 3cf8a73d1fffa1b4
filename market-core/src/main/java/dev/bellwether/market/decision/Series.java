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
  private final Tape tape;
  private long[] start;
  private long[] end;
  private double[] open;
  private double[] high;
  private double[] low;
  private double[] close;
  private double[] volume;
  private int first;
  private int last;
  // first row after those that may be uncovered; the arrays may be longer and go on for others
  private int limit;
  private boolean shared;
  // of every bar; 0 where the bars say their ends themselves
  private long lengthMillis;
  private long nextEndMillis = Tape.NEVER;
  // kept by itself: a fill asks for it long after the columns' other prices were read, and would
  // wait for memory
  private double newestOpen;
  private long steppedMillis = Long.MIN_VALUE;
  private boolean forming;
  private double formingHigh;
  private double formingLow;
  private double formingClose;
  private double formingVolume;
  private long formingMillis;

  Series(Symbol symbol, Granularity granularity, Tape tape) {
    this.tape = tape;
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
    return steppedMillis == tape.timeMillis();
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

  /** When the latest trade of the forming bar happened, epoch milliseconds. */
  public long formingMillis() {
    return formingMillis;
  }

  public long startMillis() {
    return start[newest()];
  }

  public long endMillis() {
    return endOf(newest());
  }

  public double open() {
    if (isEmpty()) {
      throw unknown(0);
    }
    return newestOpen;
  }

  public double high() {
    return high[newest()];
  }

  public double low() {
    return low[newest()];
  }

  public double close() {
    return close[newest()];
  }

  public double volume() {
    return volume[newest()];
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

  private long endOf(int row) {
    return lengthMillis == 0 ? end[row] : start[row] + lengthMillis;
  }

  private int newest() {
    return row(0);
  }

  private int row(int ago) {
    if (ago < 0 || ago > last - first) {
      throw unknown(ago);
    }
    return last - ago;
  }

  private IndexOutOfBoundsException unknown(int ago) {
    return new IndexOutOfBoundsException(
        "bar " + ago + " ago of " + symbol + " was asked for, but only " + size() + " are known");
  }

  void show(Bars bars) {
    if (!bars.symbol().equals(symbol) || !bars.granularity().equals(granularity)) {
      throw new IllegalArgumentException(
          "bars must be of " + symbol + " " + granularity + ", were " + bars);
    }
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
    limit = first + bars.size();
    lengthMillis = end.length == 0 ? granularity.millis() : 0;
    shared = true;
    steppedMillis = Long.MIN_VALUE;
    nextEndMillis = endOfNext();
  }

  private long endOfNext() {
    int row = last + 1;
    return row < limit ? endOf(row) : Tape.NEVER;
  }

  long nextEndMillis() {
    return nextEndMillis;
  }

  long step(long nowMillis) {
    if (nextEndMillis > nowMillis) {
      throw covered(nowMillis);
    }
    last++;
    newestOpen = open[last];
    steppedMillis = nowMillis;
    forming = false;
    nextEndMillis = endOfNext();
    return nextEndMillis;
  }

  private RuntimeException covered(long nowMillis) {
    return last + 1 < limit
        ? future(nextEndMillis, nowMillis)
        : new IndexOutOfBoundsException("no bar of " + symbol + " is left to uncover");
  }

  void form(double high, double low, double close, double volume, long latestMillis) {
    forming = true;
    formingMillis = latestMillis;
    formingHigh = high;
    formingLow = low;
    formingClose = close;
    formingVolume = volume;
  }

  void append(Bar bar) {
    check(bar, tape.timeMillis());
    if (shared || limit == start.length) {
      takeOver();
    }
    start[limit] = bar.startMillis();
    end[limit] = bar.endMillis();
    open[limit] = bar.open();
    high[limit] = bar.high();
    low[limit] = bar.low();
    close[limit] = bar.close();
    volume[limit] = bar.volume();
    last = limit++;
    newestOpen = bar.open();
    steppedMillis = tape.timeMillis();
    forming = false;
  }

  private void check(Bar bar, long nowMillis) {
    if (!bar.symbol().equals(symbol)) {
      throw new IllegalArgumentException("bar must be of " + symbol + ", was " + bar);
    }
    if (bar.endMillis() > nowMillis) {
      throw future(bar.endMillis(), nowMillis);
    }
    if (last + 1 < limit) {
      throw new IllegalArgumentException(
          "bars shown must be uncovered before one is added, left were " + (limit - last - 1));
    }
    if (!isEmpty() && bar.startMillis() < endMillis()) {
      throw new IllegalArgumentException(
          "bar must start at or after the end of the one before, " + endMillis() + ", was " + bar);
    }
  }

  private IllegalArgumentException future(long endMillis, long nowMillis) {
    return new IllegalArgumentException(
        "bar of " + symbol + " must have ended by now, " + nowMillis + ", ends at " + endMillis);
  }

  /** Moves what is known into arrays of its own, with room for as much again. */
  private void takeOver() {
    int known = size();
    int rows = Math.max(1024, known * 2);
    long[] ends = new long[rows];
    for (int i = 0; i < known; i++) {
      ends[i] = endOf(first + i);
    }
    end = ends;
    lengthMillis = 0;
    start = Arrays.copyOfRange(start, first, first + rows);
    open = Arrays.copyOfRange(open, first, first + rows);
    high = Arrays.copyOfRange(high, first, first + rows);
    low = Arrays.copyOfRange(low, first, first + rows);
    close = Arrays.copyOfRange(close, first, first + rows);
    volume = Arrays.copyOfRange(volume, first, first + rows);
    first = 0;
    last = known - 1;
    limit = known;
    shared = false;
  }
}
