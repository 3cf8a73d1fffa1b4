package dev.bellwether.examples;

import dev.bellwether.btm.BtmPresets;
import dev.bellwether.btm.BtmStrategy;
import dev.bellwether.btm.Dividends;
import dev.bellwether.engine.Backtest;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.engine.trade.TradeLog;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import java.math.BigDecimal;
import java.util.List;

/** Beat the Market over minute bars of SPY: costs on, orders filled at the next bar's open. */
public final class BacktestBtm {
  private BacktestBtm() {}

  /** The round trips, the decisions behind them and the equity at each close. */
  public static MemoryJournal run(Bars spy) {
    NyseCalendar calendar = NyseCalendar.create();
    BtmStrategy strategy = new BtmStrategy(BtmPresets.PAPER, calendar, Dividends.NONE);
    VenueRules venue = VenueRules.of(new BigDecimal("100000"), Costs.BEAT_THE_MARKET);
    return Backtest.of(strategy, List.of(spy), calendar, venue).run();
  }

  /** The same, as round trips. */
  public static TradeLog trades(Bars spy) {
    return TradeLog.of(run(spy).fills());
  }
}
