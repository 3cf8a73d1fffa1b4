package dev.bellwether.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.Backtest;
import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.engine.trade.TradeLog;
import dev.bellwether.ensemble.OnlineEnsemble;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.profit.ProfitStep;
import dev.bellwether.portfolio.score.DailyPrices;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  private final Bars spy =
      SyntheticBars.of(7)
          .with(Symbol.of("SPY"))
          .minutes(NyseCalendar.create(), LocalDate.of(2024, 1, 2), 60);

  @Test
  void beatTheMarketTradesAndIsFlatAtEachClose() {
    TradeLog trades = BacktestBtm.trades(spy);

    assertThat(trades.trades()).isNotEmpty();
    assertThat(trades.open()).isEmpty();
    assertThat(BacktestBtm.run(spy).sessionEnds()).hasSize(60);
  }

  /** Entered at nine tenths of the first price, it is guarded from the first bar on. */
  @Test
  void aProfitIsLeftAtItsStopOrBeforeTheClose() {
    double entry = 0.9 * spy.open(0);

    ProfitStep exit = GuardProfit.exit(spy, entry).orElseThrow();

    assertThat(exit.gain()).isPositive();
    assertThat(exit.guard().peak()).isGreaterThan(entry);
  }

  @Test
  void aStrategyOfOnesOwnTrades() {
    NyseCalendar calendar = NyseCalendar.create();
    VenueRules venue = VenueRules.of(new BigDecimal("100000"), Costs.BEAT_THE_MARKET);

    MemoryJournal run =
        Backtest.of(new CrossingAverages(spy.symbol()), List.of(spy), calendar, venue).run();

    assertThat(run.fills()).isNotEmpty();
    assertThat(run.turns().asked()).isEqualTo(spy.size());
  }

  @Test
  void aPortfolioIsChosenAndFitsTheEquity() {
    List<LocalDate> days = LocalDate.of(2024, 1, 2).datesUntil(LocalDate.of(2024, 4, 1)).toList();
    double[] closes = new double[days.size()];
    for (int i = 0; i < closes.length; i++) {
      closes[i] = 100 + i + (i % 2) * 0.5; // up, and not like a clock
    }
    DailyPrices prices = DailyPrices.ofCloses(Symbol.of("SPY"), days, closes);

    // one ticker, all of the equity: 57,300 by the last close of 189.5 is 302.3
    assertThat(ChoosePortfolio.shares(days, List.of(prices), 57_300))
        .containsExactly(Map.entry(Symbol.of("SPY"), 302L));
  }

  @Test
  void theLearnersSayHowProbableARiseIs() {
    OnlineEnsemble ensemble = OnlineForecast.learn(spy);

    assertThat(ensemble.isReady()).isTrue();
    assertThat(ensemble.probability()).isBetween(0.05, 0.95);
  }
}
