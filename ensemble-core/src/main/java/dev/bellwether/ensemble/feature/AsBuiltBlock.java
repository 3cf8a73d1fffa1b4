package dev.bellwether.ensemble.feature;

import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The original's first layout, place by place: 72 of 126 places in use, volumes in shares, the
 * clock in UTC. Kept for comparisons; the corrected set leaves out what is wrong with it.
 */
final class AsBuiltBlock implements FeatureBlock {
  private static final int[] SIMPLE = {5, 10, 20, 50, 100, 200};
  private static final int[] EXPONENTIAL = {5, 10, 20, 50};
  private static final int[] PRICES = {1, 2, 3, 5, 10, 15, 20, 30, 50, 100};
  private static final int[] RETURNS = {
    1, 2, 3, 5, 10, 15, 20, 30, 50, 100, 150, 200, 250, 300, 500
  };
  private static final int SIZE = 126;
  private static final int READY = 64;
  private static final List<FeatureSpec> SPECS = describe();

  private final RollingSum[] simple = new RollingSum[SIMPLE.length];
  private final Ema[] exponential = new Ema[EXPONENTIAL.length];
  private final Ring closes = new Ring(502);
  private final Rsi rsi14 = new Rsi(14);
  private final Rsi rsi21 = new Rsi(21);
  private final RollingSum ranges14 = new RollingSum(14);
  private final RollingSum ranges20 = new RollingSum(20);
  private final RollingSum returns5 = new RollingSum(5);
  private final RollingMoments returns20 = new RollingMoments(20);
  private final RollingSum volumes = new RollingSum(20);

  AsBuiltBlock() {
    for (int i = 0; i < simple.length; i++) {
      simple[i] = new RollingSum(SIMPLE[i]);
    }
    for (int i = 0; i < exponential.length; i++) {
      exponential[i] = new Ema(EXPONENTIAL[i]);
    }
  }

  private static List<FeatureSpec> describe() {
    List<FeatureSpec> specs = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      specs.add(new FeatureSpec("slot_" + i, "place " + i + " of the original's 126", 1, READY));
    }
    return List.copyOf(specs);
  }

  @Override
  public List<FeatureSpec> specs() {
    return SPECS;
  }

  @Override
  public void write(Tick bar, double[] out, int at) {
    closes.add(bar.close);
    clock(bar.endMillis - 60_000, out, at);
    price(bar, out, at + 8);
    averages(bar.close, out, at + 20);
    momentum(bar, out, at + 36);
    volatility(bar, out, at + 56);
    volume(bar, out, at + 71);
    out[at + 83] = returns20.isFull() ? returns20.skewness() : 0;
    Candle.patterns(bar, out, at + 93);
    lags(bar.close, out, at + 101);
  }

  /** Hour, minute, day of the week (Sunday is 0) and of the month on circles of their own. */
  private static void clock(long millis, double[] out, int at) {
    LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    circle(time.getHour() / 24.0, out, at);
    circle(time.getMinute() / 60.0, out, at + 2);
    circle(time.getDayOfWeek().getValue() % 7 / 7.0, out, at + 4);
    circle(time.getDayOfMonth() / 31.0, out, at + 6);
  }

  private static void circle(double part, double[] out, int at) {
    out[at] = Circle.sine(part);
    out[at + 1] = Circle.cosine(part);
  }

  private static void price(Tick bar, double[] out, int at) {
    double top = Math.max(bar.open, bar.close);
    double bottom = Math.min(bar.open, bar.close);
    out[at] = Ratio.of(bar.high - bar.low, bar.close);
    out[at + 1] = Ratio.of(bar.close - bar.open, bar.close);
    out[at + 2] = Ratio.of(bar.high - top, bar.close);
    out[at + 3] = Ratio.of(bottom - bar.low, bar.close);
    out[at + 4] = Ratio.above(bar.open, bar.lastClose);
    out[at + 5] = Ratio.of(bar.close - bar.low, bar.high - bar.low);
    out[at + 6] = Ratio.of(bar.high - bar.low, bar.lastClose);
    out[at + 7] = Ratio.above(bar.close, bar.lastClose);
    out[at + 8] = Ratio.above(bar.high, bar.lastHigh);
    out[at + 9] = Ratio.above(bar.low, bar.lastLow);
    out[at + 10] = bar.count > 1 ? bar.volume / (bar.lastVolume + 1) - 1 : 0;
    out[at + 11] = Ratio.of(bar.volume * Math.abs(bar.close - bar.open), bar.close);
  }

  private void averages(double close, double[] out, int at) {
    int place = at;
    for (RollingSum sum : simple) {
      sum.add(close);
      out[place++] = sum.isFull() ? Ratio.above(close, sum.mean()) : 0;
    }
    for (Ema average : exponential) {
      out[place++] = Ratio.above(close, average.add(close));
    }
  }

  private void momentum(Tick bar, double[] out, int at) {
    if (bar.count > 1) {
      rsi14.add(bar.close - bar.lastClose);
      rsi21.add(bar.close - bar.lastClose);
      returns5.add(bar.change());
    }
    out[at] = strength(rsi14);
    out[at + 1] = strength(rsi21);
    out[at + 2] = Ratio.above(bar.close, closes.ago(5));
    out[at + 3] = Ratio.above(bar.close, closes.ago(10));
    out[at + 4] = returns5.isFull() ? returns5.mean() : 0;
  }

  private static double strength(Rsi rsi) {
    if (!rsi.isFull()) {
      return 0.5;
    }
    return rsi.lostNothing() ? 1 : rsi.value();
  }

  private void volatility(Tick bar, double[] out, int at) {
    if (bar.count > 1) {
      double range = VolatilityBlock.trueRange(bar);
      ranges14.add(range);
      ranges20.add(range);
      returns20.add(bar.change());
    }
    out[at] = ranges14.isFull() ? Ratio.of(ranges14.mean(), bar.close) : 0;
    out[at + 1] = ranges20.isFull() ? Ratio.of(ranges20.mean(), bar.close) : 0;
    out[at + 2] = returns20.isFull() ? returns20.sampleDeviation() : 0;
    out[at + 3] = Math.sqrt(252) * out[at + 2];
  }

  private void volume(Tick bar, double[] out, int at) {
    volumes.add(bar.volume);
    out[at] = volumes.isFull() ? Ratio.above(bar.volume, volumes.mean()) : 0;
    out[at + 1] = bar.volume * Math.abs(bar.close - bar.open);
  }

  private void lags(double close, double[] out, int at) {
    int place = at;
    for (int k : PRICES) {
      out[place++] = Ratio.above(close, closes.ago(k));
    }
    for (int k : RETURNS) {
      out[place++] = Ratio.above(closes.ago(k), closes.ago(k + 1));
    }
  }

  @Override
  public void save(StateWriter to) {
    for (RollingSum sum : simple) {
      sum.save(to);
    }
    for (Ema average : exponential) {
      average.save(to);
    }
    closes.save(to);
    rsi14.save(to);
    rsi21.save(to);
    ranges14.save(to);
    ranges20.save(to);
    returns5.save(to);
    returns20.save(to);
    volumes.save(to);
  }

  @Override
  public void restore(StateReader from) {
    for (RollingSum sum : simple) {
      sum.restore(from);
    }
    for (Ema average : exponential) {
      average.restore(from);
    }
    closes.restore(from);
    rsi14.restore(from);
    rsi21.restore(from);
    ranges14.restore(from);
    ranges20.restore(from);
    returns5.restore(from);
    returns20.restore(from);
    volumes.restore(from);
  }
}
