package dev.bellwether.engine.report;

import dev.bellwether.engine.stats.SharpeRatio;
import java.util.Arrays;

/** The annual Sharpe ratio of the last sessions, session by session. */
final class RollingSharpe {
  private RollingSharpe() {}

  /** NaN until the window is full and where nothing in it moved; shape [returns]. */
  static double[] of(double[] returns, int window) {
    double[] ratios = new double[returns.length];
    for (int i = 0; i < returns.length; i++) {
      ratios[i] =
          i + 1 < window
              ? Double.NaN
              : SharpeRatio.of(Arrays.copyOfRange(returns, i + 1 - window, i + 1))
                  .map(SharpeRatio::annual)
                  .orElse(Double.NaN);
    }
    return ratios;
  }
}
