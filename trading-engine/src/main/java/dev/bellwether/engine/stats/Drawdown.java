package dev.bellwether.engine.stats;

import java.time.LocalDate;
import java.util.Optional;

/** A fall from a peak of equity to a trough, and the way back if there was one. */
public final class Drawdown {
  private static final int NEVER = -1;

  private final DailyEquity equity;
  private final double depth;
  private final int peak;
  private final int trough;
  private final int recovery;

  private Drawdown(DailyEquity equity, double depth, int peak, int trough, int recovery) {
    this.equity = equity;
    this.depth = depth;
    this.peak = peak;
    this.trough = trough;
    this.recovery = recovery;
  }

  static Optional<Drawdown> deepest(DailyEquity equity) {
    double[] depths = equity.drawdowns();
    int trough = NEVER;
    for (int i = 0; i < depths.length; i++) {
      if (depths[i] > (trough == NEVER ? 0 : depths[trough])) {
        trough = i;
      }
    }
    return trough == NEVER ? Optional.empty() : Optional.of(around(equity, depths, trough));
  }

  private static Drawdown around(DailyEquity equity, double[] depths, int trough) {
    int peak = trough;
    while (peak >= 0 && depths[peak] > 0) {
      peak--;
    }
    int recovery = trough;
    while (recovery < depths.length && depths[recovery] > 0) {
      recovery++;
    }
    return new Drawdown(
        equity, depths[trough], peak, trough, recovery == depths.length ? NEVER : recovery);
  }

  /** What was lost from peak to trough, a fraction above 0 and at most 1. */
  public double depth() {
    return depth;
  }

  /**
   * The session at whose close equity was highest before the fall; the first session where the fall
   * began from the start equity.
   */
  public LocalDate start() {
    return date(Math.max(peak, 0));
  }

  /** The session at whose close equity was lowest. */
  public LocalDate trough() {
    return date(trough);
  }

  /** The session at whose close the peak was reached again; absent if that never happened. */
  public Optional<LocalDate> recovery() {
    return recovery == NEVER ? Optional.empty() : Optional.of(date(recovery));
  }

  /** Sessions from the peak to the recovery, or to the last session where there is none. */
  public int sessions() {
    return (recovery == NEVER ? equity.size() - 1 : recovery) - peak;
  }

  private LocalDate date(int index) {
    return equity.sessions().get(index).date();
  }
}
