package dev.bellwether.market.data;

import java.util.Locale;

/**
 * Six parallel columns, and a seventh for bars whose length the calendar decides.
 *
 * <p>Arrays are shared, not copied: whoever hands them over must not write to them again. All have
 * the same length.
 *
 * @param start first instants, epoch milliseconds, shape [n]
 * @param end first instants after each bar, shape [n]; shape [0] where every bar lasts exactly its
 *     granularity
 * @param open shape [n]
 * @param high shape [n]
 * @param low shape [n]
 * @param close shape [n]
 * @param volume shape [n]
 */
@SuppressWarnings(
    "ArrayRecordComponent") // the columns are the point; identity equality is never used
public record BarColumns(
    long[] start,
    long[] end,
    double[] open,
    double[] high,
    double[] low,
    double[] close,
    double[] volume) {

  /** For {@link #end()} where every bar lasts exactly its granularity. */
  public static final long[] FIXED_LENGTH = {};

  public BarColumns {
    int n = start.length;
    if (open.length != n
        || high.length != n
        || low.length != n
        || close.length != n
        || volume.length != n) {
      throw new IllegalArgumentException("columns must have the length of start, " + n);
    }
    if (end.length != 0 && end.length != n) {
      throw new IllegalArgumentException("end must have length 0 or " + n + ", was " + end.length);
    }
  }

  int size() {
    return start.length;
  }

  /** First instant after the bar in this row. */
  public long endMillis(int row, Granularity granularity) {
    return end.length == 0 ? start[row] + granularity.millis() : end[row];
  }

  void check(Granularity granularity) {
    for (int i = 0; i < start.length; i++) {
      String fault = BarRules.fault(open[i], high[i], low[i], close[i], volume[i]);
      if (!fault.isEmpty()) {
        throw new IllegalArgumentException("bar " + i + ": " + fault);
      }
      if (endMillis(i, granularity) <= start[i]) {
        throw new IllegalArgumentException(
            "bar "
                + i
                + " must end after its start "
                + start[i]
                + ", was "
                + endMillis(i, granularity));
      }
      if (i > 0 && start[i] < endMillis(i - 1, granularity)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "bar %d must start at or after the end of the bar before it, %d, was %d",
                i,
                endMillis(i - 1, granularity),
                start[i]));
      }
    }
  }
}
