package dev.bellwether.market.data;

import java.util.Arrays;

/** Gathers bars in time order into {@link Bars}; used by one thread. */
public final class BarsBuilder {
  private final Symbol symbol;
  private final Granularity granularity;
  private long[] start;
  private long[] end = BarColumns.FIXED_LENGTH;
  private double[] open;
  private double[] high;
  private double[] low;
  private double[] close;
  private double[] volume;
  private int size;

  public BarsBuilder(Symbol symbol, Granularity granularity) {
    this(symbol, granularity, 1024);
  }

  /**
   * With room from the start: where the number is known, long histories need half the memory.
   *
   * @param expected how many bars, at least 1; more or fewer may come
   */
  public BarsBuilder(Symbol symbol, Granularity granularity, int expected) {
    if (expected < 1) {
      throw new IllegalArgumentException("expected must be at least 1, was " + expected);
    }
    this.symbol = symbol;
    this.granularity = granularity;
    this.start = new long[expected];
    this.open = new double[expected];
    this.high = new double[expected];
    this.low = new double[expected];
    this.close = new double[expected];
    this.volume = new double[expected];
  }

  public int size() {
    return size;
  }

  /** Adds a bar that lasts exactly the granularity. Rules are checked by {@link #build()}. */
  public BarsBuilder add(
      long startMillis, double open, double high, double low, double close, double volume) {
    return add(startMillis, startMillis + granularity.millis(), open, high, low, close, volume);
  }

  /** Adds a bar of any length, such as one session. */
  public BarsBuilder add(
      long startMillis,
      long endMillis,
      double open,
      double high,
      double low,
      double close,
      double volume) {
    grow();
    keepEnd(startMillis, endMillis);
    this.start[size] = startMillis;
    this.open[size] = open;
    this.high[size] = high;
    this.low[size] = low;
    this.close[size] = close;
    this.volume[size] = volume;
    size++;
    return this;
  }

  /**
   * Adds a bar.
   *
   * @throws IllegalArgumentException if it is of another symbol
   */
  public BarsBuilder add(Bar bar) {
    if (!bar.symbol().equals(symbol)) {
      throw new IllegalArgumentException("bar must be of " + symbol + ", was " + bar);
    }
    return add(
        bar.startMillis(),
        bar.endMillis(),
        bar.open(),
        bar.high(),
        bar.low(),
        bar.close(),
        bar.volume());
  }

  /**
   * The bars so far.
   *
   * @throws IllegalArgumentException if a row is not a bar, or overlaps or precedes the one before
   *     it
   */
  public Bars build() {
    BarColumns columns =
        new BarColumns(
            Arrays.copyOf(start, size),
            end.length == 0 ? end : Arrays.copyOf(end, size),
            Arrays.copyOf(open, size),
            Arrays.copyOf(high, size),
            Arrays.copyOf(low, size),
            Arrays.copyOf(close, size),
            Arrays.copyOf(volume, size));
    return Bars.of(symbol, granularity, columns);
  }

  private void keepEnd(long startMillis, long endMillis) {
    if (end.length == 0 && endMillis != startMillis + granularity.millis()) {
      end = new long[start.length];
      for (int i = 0; i < size; i++) {
        end[i] = start[i] + granularity.millis();
      }
    }
    if (end.length != 0) {
      end[size] = endMillis;
    }
  }

  private void grow() {
    if (size < start.length) {
      return;
    }
    int larger = size * 2;
    start = Arrays.copyOf(start, larger);
    end = end.length == 0 ? end : Arrays.copyOf(end, larger);
    open = Arrays.copyOf(open, larger);
    high = Arrays.copyOf(high, larger);
    low = Arrays.copyOf(low, larger);
    close = Arrays.copyOf(close, larger);
    volume = Arrays.copyOf(volume, larger);
  }
}
