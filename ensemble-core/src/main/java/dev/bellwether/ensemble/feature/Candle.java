package dev.bellwether.ensemble.feature;

/** The shapes that a bar, or two, may have: 1 if so, else 0. */
final class Candle {
  private Candle() {}

  /** Doji, hammer, shooting star, bullish and bearish engulfing, into five places. */
  static void patterns(Tick bar, double[] out, int at) {
    double body = Math.abs(bar.close - bar.open);
    double range = bar.high - bar.low;
    double upper = bar.high - Math.max(bar.open, bar.close);
    double lower = Math.min(bar.open, bar.close) - bar.low;
    out[at] = one(range > 0 && body / range < 0.1);
    out[at + 1] = one(lower > 2 * body && upper < body);
    out[at + 2] = one(upper > 2 * body && lower < body);
    boolean hasLast = bar.count > 1;
    out[at + 3] =
        one(
            hasLast
                && bar.lastClose < bar.lastOpen
                && bar.close > bar.open
                && bar.open < bar.lastClose
                && bar.close > bar.lastOpen);
    out[at + 4] =
        one(
            hasLast
                && bar.lastClose > bar.lastOpen
                && bar.close < bar.open
                && bar.open > bar.lastClose
                && bar.close < bar.lastOpen);
  }

  private static double one(boolean holds) {
    return holds ? 1 : 0;
  }
}
