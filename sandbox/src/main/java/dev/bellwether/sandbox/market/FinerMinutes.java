package dev.bellwether.sandbox.market;

import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;

/**
 * Longer bars as minutes that they may have been made of: the vendors stream minutes only.
 *
 * <p>The price goes in straight lines from the open to one extreme after a third of the time, to
 * the other after two thirds, and to the close; down first in a bar that rose. Put together again,
 * the minutes are the bar. What lies between its four prices is made up.
 */
public final class FinerMinutes {
  private static final long MINUTE_MILLIS = 60_000;

  private final BarsBuilder minutes;

  private FinerMinutes(BarsBuilder minutes) {
    this.minutes = minutes;
  }

  /**
   * The minutes of these bars; minutes are returned as they are.
   *
   * @param nowMillis sessions that are over by then become one minute each, which is enough for
   *     their daily bars
   * @throws IllegalArgumentException if the bars are shorter than a minute
   */
  public static Bars of(Bars bars, long nowMillis) {
    long length = bars.granularity().millis();
    if (length == MINUTE_MILLIS) {
      return bars;
    }
    if (length < MINUTE_MILLIS) {
      throw new IllegalArgumentException(
          "bars must be of a minute or longer, were of "
              + bars.granularity()
              + " for "
              + bars.symbol());
    }
    FinerMinutes finer = new FinerMinutes(new BarsBuilder(bars.symbol(), Granularity.MINUTE));
    for (int i = 0; i < bars.size(); i++) {
      boolean over = bars.endMillis(i) <= nowMillis;
      finer.add(bars, i, over && bars.granularity().isDaily());
    }
    return finer.minutes.build();
  }

  private void add(Bars bars, int row, boolean asOne) {
    long start = bars.startMillis(row);
    long end = bars.endMillis(row);
    if (asOne) {
      minutes.add(
          end - MINUTE_MILLIS,
          bars.open(row),
          bars.high(row),
          bars.low(row),
          bars.close(row),
          bars.volume(row));
      return;
    }
    int count = (int) Math.ceilDiv(end - start, MINUTE_MILLIS);
    Path path = Path.of(bars, row, count);
    double share = Math.floor(bars.volume(row) / count);
    for (int k = 0; k < count; k++) {
      boolean last = k == count - 1;
      double volume = last ? bars.volume(row) - share * k : share;
      path.add(minutes, start + k * MINUTE_MILLIS, k, volume);
    }
  }

  /** The way of the price through one bar, in ticks. */
  private record Path(
      int count, double open, double first, double second, double close, double tick) {
    static Path of(Bars bars, int row, int count) {
      double open = bars.open(row);
      double close = bars.close(row);
      boolean rises = close >= open;
      double first = rises ? bars.low(row) : bars.high(row);
      double second = rises ? bars.high(row) : bars.low(row);
      return new Path(count, open, first, second, close, open < 1 ? 1e4 : 1e2);
    }

    void add(BarsBuilder minutes, long start, int k, double volume) {
      double from = at(k);
      double to = at(k + 1);
      double high = Math.max(from, to);
      double low = Math.min(from, to);
      for (double extreme : new double[] {turns(k, 1) ? first : from, turns(k, 2) ? second : to}) {
        high = Math.max(high, extreme);
        low = Math.min(low, extreme);
      }
      minutes.add(start, from, high, low, to, volume);
    }

    /** Whether the price turns in minute {@code k} after this many thirds of the time. */
    private boolean turns(int k, int thirds) {
      return k == thirds * count / 3;
    }

    private double at(int k) {
      double thirds = 3.0 * k / count;
      if (k == 0 || k == count) {
        return k == 0 ? open : close;
      }
      double exact =
          thirds <= 1
              ? open + (first - open) * thirds
              : thirds <= 2
                  ? first + (second - first) * (thirds - 1)
                  : second + (close - second) * (thirds - 2);
      double low = Math.min(first, second);
      double high = Math.max(first, second);
      return Math.clamp(Math.round(exact * tick) / tick, low, high);
    }
  }
}
