package dev.bellwether.benchmarks;

import dev.bellwether.market.data.Bars;
import java.time.Duration;
import java.time.Instant;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Position;
import org.ta4j.core.TradingRecord;
import org.ta4j.core.backtest.BarSeriesManager;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.rules.CrossedDownIndicatorRule;
import org.ta4j.core.rules.CrossedUpIndicatorRule;

/**
 * The moving-average work in ta4j's own runner, doubles, next-open fills, on a series that is built
 * beforehand, against the engine on the same bars: processor time of the whole process, collector
 * included, since objects are what ta4j spends most on.
 */
final class Ta4jBench {
  /**
   * Eight years. Beyond a million bars the cache of ta4j 0.22.2 is full and copied whole at every
   * bar, so that sixteen years do not end within minutes.
   */
  static final int MOST_SESSIONS = 2_000;

  private static final int ROUNDS = 7;
  private static final int REPEATS = 10;
  private static final long WARM_UP_NANOS = 4_000_000_000L;

  private final Bars bars;
  private final BarSeries series;

  Ta4jBench(int sessions) {
    this.bars = Generated.minutes(Math.min(sessions, MOST_SESSIONS));
    this.series = series(bars);
  }

  /** Prints {@code ta4j ns/bar, engine ns/bar, ratio, bytes/bar, trades} with tabs between. */
  String run() {
    Work work = Work.named("sma");
    Engine engine = new Engine();
    Answer loop = work.loop(bars);
    Answer theirs = answer(record());
    Answer ours = Engine.answer(engine.plain(work, bars));
    if (!loop.equals(theirs) || !loop.equals(ours)) {
      throw new IllegalStateException(
          "loop, ta4j and engine must agree before speed counts: "
              + loop
              + ", "
              + theirs
              + " and "
              + ours);
    }
    warmUp(this::record);
    warmUp(() -> engine.plain(work, bars));
    double[] ta4j = new double[ROUNDS];
    double[] engines = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      ta4j[i] = Clock.processNanos(this::record) / (double) bars.size();
      Runnable often = () -> repeat(() -> engine.plain(work, bars));
      engines[i] = Clock.processNanos(often) / (double) bars.size() / REPEATS;
      ratios[i] = ta4j[i] / engines[i];
    }
    double bytes = Clock.bytes(this::record) / (double) bars.size();
    return Clock.median(ta4j)
        + "\t"
        + Clock.median(engines)
        + "\t"
        + Clock.median(ratios)
        + "\t"
        + bytes
        + "\t"
        + theirs.trades();
  }

  private static void warmUp(Runnable work) {
    long end = System.nanoTime() + WARM_UP_NANOS;
    while (System.nanoTime() < end) {
      work.run();
    }
  }

  /** The process's clock ticks in hundredths of a second: one run of the engine is too short. */
  private static void repeat(Runnable work) {
    for (int i = 0; i < REPEATS; i++) {
      work.run();
    }
  }

  private TradingRecord record() {
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    SMAIndicator fast = new SMAIndicator(close, SmaWork.FAST);
    SMAIndicator slow = new SMAIndicator(close, SmaWork.SLOW);
    BaseStrategy strategy =
        new BaseStrategy(
            new CrossedUpIndicatorRule(fast, slow),
            new CrossedDownIndicatorRule(fast, slow),
            SmaWork.SLOW);
    return new BarSeriesManager(series).run(strategy);
  }

  private Answer answer(TradingRecord record) {
    double profit = 0;
    int trades = 0;
    for (Position position : record.getPositions()) {
      profit +=
          position.getExit().getPricePerAsset().doubleValue()
              - position.getEntry().getPricePerAsset().doubleValue();
      trades++;
    }
    Position open = record.getCurrentPosition();
    if (open.isOpened()) {
      profit += bars.close(bars.size() - 1) - open.getEntry().getPricePerAsset().doubleValue();
    }
    return new Answer(trades, profit);
  }

  private static BarSeries series(Bars bars) {
    BarSeries series =
        new BaseBarSeriesBuilder().withNumFactory(DoubleNumFactory.getInstance()).build();
    Duration minute = Duration.ofMinutes(1);
    for (int i = 0; i < bars.size(); i++) {
      series
          .barBuilder()
          .timePeriod(minute)
          .endTime(Instant.ofEpochMilli(bars.endMillis(i)))
          .openPrice(bars.open(i))
          .highPrice(bars.high(i))
          .lowPrice(bars.low(i))
          .closePrice(bars.close(i))
          .volume(bars.volume(i))
          .add();
    }
    return series;
  }
}
