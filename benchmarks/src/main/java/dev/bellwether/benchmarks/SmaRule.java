package dev.bellwether.benchmarks;

import dev.bellwether.market.decision.Snapshot;

/** The rule of {@link SmaWork} one bar at a time: running sums over a ring of closes. */
final class SmaRule implements InOrOut.Rule {
  private final double[] ring = new double[SmaWork.SLOW];
  private double fast;
  private double slow;
  private int side;
  private int seen;
  private int at;

  @Override
  public int wanted(Snapshot now) {
    double close = now.series(0).close();
    int fastOut = at + SmaWork.SLOW - SmaWork.FAST;
    fast += close - ring[fastOut < SmaWork.SLOW ? fastOut : fastOut - SmaWork.SLOW];
    slow += close - ring[at];
    ring[at] = close;
    at = at + 1 == SmaWork.SLOW ? 0 : at + 1;
    return ++seen < SmaWork.SLOW ? 0 : crossed();
  }

  private int crossed() {
    int now = Double.compare(fast / SmaWork.FAST, slow / SmaWork.SLOW);
    int before = side;
    side = now == 0 ? side : now;
    return before != 0 && now != 0 && now != before ? now : 0;
  }
}
