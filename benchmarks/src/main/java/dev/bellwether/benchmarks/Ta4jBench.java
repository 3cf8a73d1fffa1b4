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
 * beforehand.
 */
final class Ta4jBench {
  private static final int ROUNDS = 5;

  private final Bars bars;
  private final BarSeries series;

  Ta4jBench(int sessions) {
    this.bars = Generated.minutes(sessions);
    this.series = series(bars);
  }

  /** Prints {@code ta4j ns/bar, engine ns/bar, ratio, bytes/bar, trades} with tabs between. */
  String run() {
    Work work = Work.named("sma");
    Engine engine = new Engine();
    Answer loop = work.loop(bars);
    Answer theirs = answer(record());
    if (loop.trades() != theirs.trades() || loop.profit() != theirs.profit()) {
      throw new IllegalStateException(
          "loop and ta4j must agree before speed counts: " + loop + " and " + theirs);
    }
    for (int i = 0; i < 20; i++) {
      engine.plain(work, bars);
    }
    record();
    double[] ta4j = new double[ROUNDS];
    double[] ours = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      ta4j[i] = Clock.nanos(this::record) / (double) bars.size();
      ours[i] = Clock.nanos(() -> engine.plain(work, bars)) / (double) bars.size();
      ratios[i] = ta4j[i] / ours[i];
    }
    double bytes = Clock.bytes(this::record) / (double) bars.size();
    return Clock.median(ta4j)
        + "\t"
        + Clock.median(ours)
        + "\t"
        + Clock.median(ratios)
        + "\t"
        + bytes
        + "\t"
        + theirs.trades();
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
