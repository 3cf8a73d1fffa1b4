package dev.bellwether.sandbox.market;

import dev.bellwether.market.data.Bars;

/**
 * One recorded minute as four trades: the open at :00, the extremes at :15 and :30, the close at
 * :45. A minute that closed above its open goes to its low first, any other to its high.
 *
 * <p>Sizes are integers that sum to the minute's volume, a quarter each, the rest with the close.
 * So at :45 a bar built of the trades equals the recorded bar, and the last price of the minute's
 * last 15 seconds is its close.
 */
final class MinuteReplay {
  static final int PRINTS = 4;
  static final long STEP_MILLIS = 15_000;

  private MinuteReplay() {}

  /** The price of trade {@code k}, 0 to 3. */
  static double price(Bars bars, int row, int k) {
    boolean rises = bars.close(row) >= bars.open(row);
    return switch (k) {
      case 0 -> bars.open(row);
      case 1 -> rises ? bars.low(row) : bars.high(row);
      case 2 -> rises ? bars.high(row) : bars.low(row);
      default -> bars.close(row);
    };
  }

  /** The shares of trade {@code k}. */
  static long size(Bars bars, int row, int k) {
    long volume = volume(bars, row);
    long quarter = volume / PRINTS;
    return k < PRINTS - 1 ? quarter : volume - (PRINTS - 1) * quarter;
  }

  /** The minute's volume in whole shares. */
  static long volume(Bars bars, int row) {
    return Math.round(bars.volume(row));
  }

  /** The finished minute. */
  static MarketEvent.Minute minute(String ticker, Bars bars, int row) {
    long volume = volume(bars, row);
    return new MarketEvent.Minute(
        ticker,
        bars.startMillis(row),
        bars.endMillis(row),
        bars.open(row),
        bars.high(row),
        bars.low(row),
        bars.close(row),
        volume,
        PRINTS,
        vwap(bars, row, volume));
  }

  private static double vwap(Bars bars, int row, long volume) {
    double paid = 0;
    for (int k = 0; k < PRINTS; k++) {
      paid += price(bars, row, k) * (volume == 0 ? 1 : size(bars, row, k));
    }
    return Math.round(paid / (volume == 0 ? PRINTS : volume) * 1e6) / 1e6;
  }
}
