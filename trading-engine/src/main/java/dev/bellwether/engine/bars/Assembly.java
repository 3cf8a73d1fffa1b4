package dev.bellwether.engine.bars;

import dev.bellwether.engine.bars.text.BarFileRule;
import dev.bellwether.engine.bars.text.Column;
import dev.bellwether.engine.bars.text.RowFault;
import dev.bellwether.engine.bars.text.SkipLog;
import dev.bellwether.engine.bars.text.SymbolRows;
import dev.bellwether.engine.bars.time.Placement;
import dev.bellwether.engine.bars.time.SessionPart;
import dev.bellwether.market.data.BarColumns;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes bars of the rows of one symbol: finds their intervals, cuts, turns them the right way
 * round.
 */
final class Assembly {
  private final Granularity granularity;
  private final Placement placement;
  private final SkipLog skipped;
  private final Map<SessionPart, Long> cut = new EnumMap<>(SessionPart.class);

  Assembly(Granularity granularity, Placement placement, SkipLog skipped) {
    this.granularity = granularity;
    this.placement = placement;
    this.skipped = skipped;
  }

  /** How many rows were cut, by where they lay. */
  Map<SessionPart, Long> cut() {
    return cut;
  }

  /** What looks odd about the timestamps of all rows so far. */
  List<String> hints() {
    return placement.hints();
  }

  /** The rows as bars; the rows are used up. */
  Bars bars(SymbolRows rows, boolean newestFirst) {
    long[] start = rows.stamps();
    if (newestFirst) {
      reverse(start);
    }
    long[] end = placement.hasFixedLength() ? BarColumns.FIXED_LENGTH : new long[start.length];
    BitSet kept = new BitSet(start.length);
    int count = place(rows, newestFirst, start, end, kept);
    Function<Column, double[]> column = name -> column(rows.take(name), newestFirst, kept, count);
    return Bars.of(
        rows.symbol(),
        granularity,
        new BarColumns(
            trimmed(start, count),
            end.length == 0 ? end : trimmed(end, count),
            column.apply(Column.OPEN),
            column.apply(Column.HIGH),
            column.apply(Column.LOW),
            column.apply(Column.CLOSE),
            column.apply(Column.VOLUME)));
  }

  /** Writes starts and ends of the kept rows to the front of the arrays; how many they are. */
  private int place(SymbolRows rows, boolean newestFirst, long[] start, long[] end, BitSet kept) {
    int count = 0;
    long free = Long.MIN_VALUE;
    for (int i = 0; i < start.length; i++) {
      if (isKept(rows, newestFirst ? start.length - 1 - i : i, start[i], free)) {
        free = placement.end();
        start[count] = placement.start();
        if (end.length > 0) {
          end[count] = free;
        }
        kept.set(i);
        count++;
      }
    }
    return count;
  }

  private boolean isKept(SymbolRows rows, int row, long stamp, long free) {
    SessionPart part;
    try {
      part = placement.place(stamp);
    } catch (IllegalArgumentException unknown) {
      String fault = "the calendar does not reach this date: " + unknown.getMessage();
      skipped.skip(RowFault.of(rows.line(row), BarFileRule.CALENDAR, fault));
      return false;
    }
    if (part != SessionPart.INSIDE) {
      cut.merge(part, 1L, Long::sum);
      return false;
    }
    if (placement.start() < free) {
      skipped.skip(RowFault.of(rows.line(row), BarFileRule.NO_OVERLAP, overlap()));
      return false;
    }
    return true;
  }

  private String overlap() {
    return "the bar begins before the one before it has ended, since bars here last " + granularity;
  }

  private static double[] column(double[] values, boolean newestFirst, BitSet kept, int count) {
    if (newestFirst) {
      reverse(values);
    }
    if (count == values.length) {
      return values;
    }
    double[] column = new double[count];
    int row = -1;
    for (int i = 0; i < count; i++) {
      row = kept.nextSetBit(row + 1);
      column[i] = values[row];
    }
    return column;
  }

  private static void reverse(long[] values) {
    for (int i = 0, j = values.length - 1; i < j; i++, j--) {
      long value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }

  private static void reverse(double[] values) {
    for (int i = 0, j = values.length - 1; i < j; i++, j--) {
      double value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }

  private static long[] trimmed(long[] values, int count) {
    return count == values.length ? values : Arrays.copyOf(values, count);
  }
}
