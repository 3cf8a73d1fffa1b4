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
 *
 * <p>The engine comes first, while the process holds nothing else: beside ta4j's series, a few
 * hundred bytes a bar, the collector would charge the engine for looking after them.
 */
final class Ta4jBench {
  private static final int ROUNDS = 7;
  private static final int REPEATS = 10;
  private static final long WARM_UP_NANOS = 4_000_000_000L;

  private final Bars bars;
  private final Work work = Work.named("sma");
  private final Engine engine = new Engine();

  Ta4jBench(int sessions) {
    this.bars = Generated.minutes(sessions);
  }

  /**
   * Prints {@code ta4j ns/bar, engine ns/bar, ratio, engine ns/bar of its thread alone, bytes/bar,
   * trades} with tabs between.
   */
  String run() {
    Answer loop = work.loop(bars);
    requireEqual(loop, Engine.answer(engine.plain(work, bars)), "engine");
    Runnable often = () -> repeat(() -> engine.plain(work, bars));
    warmUp(often);
    double ours = perBar(often, true) / REPEATS;
    double thread = perBar(often, false) / REPEATS;
    BarSeries series = series(bars);
    requireEqual(loop, answer(record(series)), "ta4j");
    warmUp(() -> record(series));
    double theirs = perBar(() -> record(series), true);
    double bytes = Clock.bytes(() -> record(series)) / (double) bars.size();
    return theirs
        + "\t"
        + ours
        + "\t"
        + theirs / ours
        + "\t"
        + thread
        + "\t"
        + bytes
        + "\t"
        + loop.trades();
  }

  private static void requireEqual(Answer loop, Answer other, String name) {
    if (!loop.equals(other)) {
      throw new IllegalStateException(
          "loop and " + name + " must agree before speed counts: " + loop + " and " + other);
    }
  }

  private double perBar(Runnable run, boolean wholeProcess) {
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long nanos = wholeProcess ? Clock.processNanos(run) : Clock.nanos(run);
      rounds[i] = nanos / (double) bars.size();
    }
    return Clock.median(rounds);
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

  private static TradingRecord record(BarSeries series) {
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
