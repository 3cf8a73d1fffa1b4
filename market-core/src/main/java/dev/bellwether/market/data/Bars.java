package dev.bellwether.market.data;

import java.util.Arrays;
import java.util.Locale;

/**
 * A run of bars of one instrument as columns: immutable, in time order, 48 bytes a bar.
 *
 * <p>Row {@code i} covers {@code [startMillis(i), endMillis(i))}. A slice is a view on the same
 * arrays. Safe for use by any number of threads.
 */
public final class Bars {
  private final Symbol symbol;
  private final Granularity granularity;
  private final BarColumns columns;
  private final int from;
  private final int size;

  private Bars(Symbol symbol, Granularity granularity, BarColumns columns, int from, int size) {
    this.symbol = symbol;
    this.granularity = granularity;
    this.columns = columns;
    this.from = from;
    this.size = size;
  }

  /**
   * Takes over finished columns without a copy: the caller must not write to them again.
   *
   * @throws IllegalArgumentException if starts do not strictly grow, a bar overlaps the next or a
   *     row is not a bar
   */
  public static Bars of(Symbol symbol, Granularity granularity, BarColumns columns) {
    columns.check(granularity);
    return new Bars(symbol, granularity, columns, 0, columns.size());
  }

  public static Bars empty(Symbol symbol, Granularity granularity) {
    return new BarsBuilder(symbol, granularity).build();
  }

  public Symbol symbol() {
    return symbol;
  }

  public Granularity granularity() {
    return granularity;
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** First instant of bar {@code i}, epoch milliseconds. */
  public long startMillis(int i) {
    return columns.start()[row(i)];
  }

  /** First instant after bar {@code i}, epoch milliseconds: from here on the bar may be known. */
  public long endMillis(int i) {
    return columns.endMillis(row(i), granularity);
  }

  public double open(int i) {
    return columns.open()[row(i)];
  }

  public double high(int i) {
    return columns.high()[row(i)];
  }

  public double low(int i) {
    return columns.low()[row(i)];
  }

  public double close(int i) {
    return columns.close()[row(i)];
  }

  public double volume(int i) {
    return columns.volume()[row(i)];
  }

  /** Bar {@code i} as a record, for places where speed does not matter. */
  public Bar bar(int i) {
    return new Bar(
        symbol, startMillis(i), endMillis(i), open(i), high(i), low(i), close(i), volume(i));
  }

  /** The rows {@code [fromRow, toRow)} as a view on the same columns. */
  public Bars slice(int fromRow, int toRow) {
    if (fromRow < 0 || toRow < fromRow || toRow > size) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "rows must lie in 0 to %d in order, were %d to %d",
              size,
              fromRow,
              toRow));
    }
    return new Bars(symbol, granularity, columns, from + fromRow, toRow - fromRow);
  }

  /** The bars that start in {@code [fromMillis, toMillis)}, as a view. */
  public Bars between(long fromMillis, long toMillis) {
    int first = firstAtOrAfter(fromMillis);
    return slice(first, Math.max(first, firstAtOrAfter(toMillis)));
  }

  /** The first row that starts at or after the instant; {@link #size()} if none does. */
  public int firstAtOrAfter(long millis) {
    int found = Arrays.binarySearch(columns.start(), from, from + size, millis);
    return (found >= 0 ? found : -found - 1) - from;
  }

  /**
   * The columns themselves, for the engine: read only, shared, rows {@code [offset(), offset() +
   * size())}.
   */
  public BarColumns columns() {
    return columns;
  }

  /** Where this view begins in {@link #columns()}. */
  public int offset() {
    return from;
  }

  private int row(int i) {
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException("bar " + i + " of " + size);
    }
    return from + i;
  }

  @Override
  public String toString() {
    return "Bars[" + symbol + " " + granularity + " x " + size + "]";
  }
}
