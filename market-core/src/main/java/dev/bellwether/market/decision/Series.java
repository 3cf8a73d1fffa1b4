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
  private long steppedMillis = Long.MIN_VALUE;

  Series(Symbol symbol, Granularity granularity, Tape tape) {
    this.symbol = symbol;
    this.granularity = granularity;
    this.tape = tape;
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

  void step(long nowMillis) {
    last++;
    steppedMillis = nowMillis;
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
    step(tape.timeMillis());
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
