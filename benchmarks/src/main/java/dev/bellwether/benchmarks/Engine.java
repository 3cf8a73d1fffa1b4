package dev.bellwether.benchmarks;

import dev.bellwether.engine.Backtest;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.engine.trade.TradeLog;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.risk.RiskLimits;
import java.math.BigDecimal;
import java.util.List;

/** The same rules through the whole engine: loop, sizer, gate, desk, venue, journal. */
final class Engine {
  private static final BigDecimal START = new BigDecimal("100000");
  private static final Costs COSTS = new Costs(0.0035, 0.35, 0.001, 0.1, false);
  private static final RiskLimits LIMITS =
      RiskLimits.none()
          .withMaxOrderNotional(1e6)
          .withMaxPositionNotional(1e6)
          .withMaxGrossLeverage(4)
          .withMaxOrdersPerDay(10_000)
          .withMaxDailyLossFraction(0.9)
          .withPriceCollarFraction(0.1)
          .withMarketOpenOnly();

  private final NyseCalendar calendar = NyseCalendar.create();

  /** Without costs and limits: what the bare loop does, with its books and its records. */
  MemoryJournal plain(Work work, Bars bars) {
    return backtest(work, bars, VenueRules.of(START, Costs.NONE)).run();
  }

  /** With commission, slippage, spread, buying power and every risk limit on. */
  MemoryJournal full(Work work, Bars bars) {
    VenueRules venue = VenueRules.of(START, COSTS).withBuyingPowerMultiple(4);
    return backtest(work, bars, venue).withLimits(LIMITS).run();
  }

  private Backtest backtest(Work work, Bars bars, VenueRules venue) {
    return Backtest.of(work.strategy(bars, calendar), List.of(bars), calendar, venue);
  }

  static Answer answer(MemoryJournal run) {
    double equity = run.sessionEnds().getLast().equity();
    return new Answer(TradeLog.of(run.fills()).trades().size(), equity - START.doubleValue());
  }
}
