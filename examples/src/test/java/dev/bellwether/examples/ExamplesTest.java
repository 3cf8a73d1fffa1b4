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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
  void theLearnersSayHowProbableARiseIs() {
    OnlineEnsemble ensemble = OnlineForecast.learn(spy);

    assertThat(ensemble.isReady()).isTrue();
    assertThat(ensemble.probability()).isBetween(0.05, 0.95);
  }
}
