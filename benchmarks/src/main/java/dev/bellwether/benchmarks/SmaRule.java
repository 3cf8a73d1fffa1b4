package dev.bellwether.benchmarks;

import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Snapshot;

/**
 * The rule of {@link SmaWork} one bar at a time: running sums, the closes that leave them read
 * back.
 */
final class SmaRule implements InOrOut.Rule {
  private double fast;
  private double slow;
  private int side;

  @Override
  public int wanted(Snapshot now) {
    Series bars = now.series(0);
    double close = bars.close();
    int before = bars.size() - 1;
    fast += close - (before >= SmaWork.FAST ? bars.close(SmaWork.FAST) : 0);
    slow += close - (before >= SmaWork.SLOW ? bars.close(SmaWork.SLOW) : 0);
    return before < SmaWork.SLOW - 1 ? 0 : crossed();
  }

  private int crossed() {
    int now = Double.compare(fast / SmaWork.FAST, slow / SmaWork.SLOW);
    if (now == 0) {
      return 0;
    }
    int before = side;
    side = now;
    return before == 0 || now == before ? 0 : now;
  }
}
