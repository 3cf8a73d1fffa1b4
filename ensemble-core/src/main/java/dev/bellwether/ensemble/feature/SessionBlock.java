package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.util.List;

/** Where the price stands in today's session; begun anew at each open. */
final class SessionBlock implements FeatureBlock {
  private static final List<FeatureSpec> SPECS =
      List.of(
          new FeatureSpec(
              "vwap_distance", "c / VWAP - 1, VWAP of today's (h + l + c) / 3 by volume", 1),
          new FeatureSpec("open_distance", "c / today's first open - 1", 1),
          new FeatureSpec("session_position", "(c - L) / (H - L) of today; 1/2 where H = L", 1),
          new FeatureSpec(
              "overnight", "today's first open / yesterday's last close - 1", 390, 391));

  private double paid;
  private double shares;
  private double open;
  private double high;
  private double low;
  private double overnight;

  @Override
  public List<FeatureSpec> specs() {
    return SPECS;
  }

  @Override
  public void write(Tick bar, double[] out, int at) {
    if (bar.opensSession) {
      paid = 0;
      shares = 0;
      open = bar.open;
      high = bar.high;
      low = bar.low;
      overnight = Ratio.above(bar.open, bar.lastClose);
    }
    paid += (bar.high + bar.low + bar.close) / 3 * bar.volume;
    shares += bar.volume;
    high = Math.max(high, bar.high);
    low = Math.min(low, bar.low);
    out[at] = shares > 0 ? bar.close / (paid / shares) - 1 : 0;
    out[at + 1] = Ratio.above(bar.close, open);
    out[at + 2] = Ratio.within(bar.close, low, high);
    out[at + 3] = overnight;
  }

  @Override
  public void save(StateWriter to) {
    to.add(new double[] {paid, shares, open, high, low, overnight});
  }

  @Override
  public void restore(StateReader from) {
    double[] saved = new double[6];
    from.read(saved);
    paid = saved[0];
    shares = saved[1];
    open = saved[2];
    high = saved[3];
    low = saved[4];
    overnight = saved[5];
  }
}
