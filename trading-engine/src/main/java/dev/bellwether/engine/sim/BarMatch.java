package dev.bellwether.engine.sim;

import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.decision.Series;

/**
 * At which price an order that was already working when a bar began is filled in that bar.
 *
 * <p>Of a bar only four prices are known, so each rule takes the worse of what may have happened:
 *
 * <pre>
 *   market         open
 *   limit buy      min(open, limit)   if low &lt;= limit           (sell: mirrored)
 *   stop buy       max(open, trigger) if high &gt;= trigger        (sell: mirrored)
 *   stop limit     as a limit from the trigger on; in the trigger's own bar only at the limit itself or the open
 *   trailing stop  as a stop at best -/+ distance; a bar first tests the old level, then moves it
 * </pre>
 *
 * Market and stop fills pay slippage and half the spread, limit fills do not.
 */
final class BarMatch {
  private BarMatch() {}

  /** The market's price of the fill; NaN for none in this bar. */
  static double price(WorkingOrder working, Series bar) {
    boolean buy = working.order.side() == Side.BUY;
    return switch (working.order.request().type()) {
      case OrderType.Market market -> bar.open();
      case OrderType.Limit limit -> limit(buy, limit.price().doubleValue(), bar);
      case OrderType.Stop stop -> stop(buy, stop.trigger().doubleValue(), bar);
      case OrderType.StopLimit stop -> stopLimit(working, buy, stop, bar);
      case OrderType.TrailingStop trail ->
          trail(working, buy, trail.distance().doubleValue(), 0, bar);
      case OrderType.TrailingStopFraction trail ->
          trail(working, buy, 0, trail.fraction().doubleValue(), bar);
    };
  }

  /** Whether the order takes what the market gives, and so pays slippage and spread. */
  static boolean takes(OrderType type) {
    return !(type instanceof OrderType.Limit || type instanceof OrderType.StopLimit);
  }

  private static double limit(boolean buy, double limit, Series bar) {
    return BarPrices.limit(buy, limit, bar.open(), bar.high(), bar.low());
  }

  private static double stop(boolean buy, double trigger, Series bar) {
    return BarPrices.stop(buy, trigger, bar.open(), bar.high(), bar.low());
  }

  private static double stopLimit(
      WorkingOrder working, boolean buy, OrderType.StopLimit stop, Series bar) {
    double limit = stop.price().doubleValue();
    if (working.triggered) {
      return limit(buy, limit, bar);
    }
    double from = stop(buy, stop.trigger().doubleValue(), bar);
    if (Double.isNaN(from)) {
      return Double.NaN;
    }
    working.triggered = true;
    return BarPrices.triggered(buy, limit, from, bar.close());
  }

  private static double trail(
      WorkingOrder working, boolean buy, double distance, double fraction, Series bar) {
    if (Double.isNaN(working.best)) {
      working.best = bar.open();
    }
    double gap = distance + working.best * fraction;
    double filled = stop(buy, buy ? working.best + gap : working.best - gap, bar);
    working.best = buy ? Math.min(working.best, bar.low()) : Math.max(working.best, bar.high());
    return filled;
  }
}
