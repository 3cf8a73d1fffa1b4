package dev.bellwether.sandbox.exchange;

import dev.bellwether.engine.sim.BarPrices;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.sandbox.market.MinuteInPlay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills waiting orders from recorded minutes without looking ahead: an order takes part in a minute
 * only if it worked when the minute began. What the open decides is filled at the open; what the
 * minute's extremes decide, when its last trade is made, at the prices of {@link BarPrices}.
 *
 * <p>Of two exits that one minute could fill, the stop loss is filled.
 */
final class Matching {
  private static final BigDecimal COLLAR_BELOW_50 = new BigDecimal("1.04");
  private static final BigDecimal COLLAR = new BigDecimal("1.025");
  private static final BigDecimal FIFTY = new BigDecimal(50);

  private final Floor floor;
  private final Settlement settlement;

  Matching(Floor floor, Settlement settlement) {
    this.floor = floor;
    this.settlement = settlement;
  }

  /** A minute has opened. */
  void atOpen(String ticker, MinuteInPlay minute) {
    double open = minute.open();
    MinuteInPlay only = new MinuteInPlay(minute.startMillis(), open, open, open, open);
    match(ticker, only, true);
  }

  /** A minute has made its last trade. */
  void atClose(String ticker, MinuteInPlay minute) {
    match(ticker, minute, false);
  }

  /** The core session has ended: closing auction at the last core price. */
  void auction(TradingAccount account, ExchangeOrder order, double close) {
    BigDecimal limit = order.terms.limitPrice();
    double price =
        limit == null
            ? close
            : BarPrices.limit(order.terms.buys(), limit.doubleValue(), close, close, close);
    if (Double.isNaN(price)) {
      settlement.end(account, order, OrderState.CANCELED);
    } else {
      settlement.fill(account, order, price, true);
    }
  }

  private void match(String ticker, MinuteInPlay minute, boolean atOpen) {
    boolean core = floor.market.hours().isCore(minute.startMillis());
    for (TradingAccount account : floor.accounts) {
      for (ExchangeOrder order : List.copyOf(account.open)) {
        if (order.ticker().equals(ticker) && takesPart(order, minute, core)) {
          meet(account, order, minute, atOpen);
        }
      }
    }
  }

  private static boolean takesPart(ExchangeOrder order, MinuteInPlay minute, boolean core) {
    return order.works()
        && order.workingMillis <= minute.startMillis()
        && order.terms.timeInForce() != TimeInForce.CLS
        && (core || order.terms.extendedHours());
  }

  private void meet(
      TradingAccount account, ExchangeOrder order, MinuteInPlay minute, boolean atOpen) {
    TimeInForce force = order.terms.timeInForce();
    boolean once = force == TimeInForce.OPG || force == TimeInForce.IOC || force == TimeInForce.FOK;
    double price = price(order, minute, atOpen);
    if (!Double.isNaN(price)) {
      settlement.fill(account, order, price, force == TimeInForce.FOK || force == TimeInForce.OPG);
    }
    if (once && order.isOpen()) {
      settlement.end(account, order, OrderState.CANCELED);
    }
  }

  private double price(ExchangeOrder order, MinuteInPlay minute, boolean atOpen) {
    boolean buy = order.terms.buys();
    return switch (order.terms.kind()) {
      case MARKET -> atOpen ? minute.open() : Double.NaN;
      case LIMIT -> limit(buy, number(order.terms.limitPrice()), minute);
      case STOP -> buy ? collared(order, minute) : stop(false, trigger(order), minute);
      case STOP_LIMIT -> stopLimit(order, number(order.terms.limitPrice()), minute);
      case TRAILING_STOP -> trail(order, minute, atOpen);
    };
  }

  /** The broker turns a buy stop into a stop limit somewhat above. */
  private static double collared(ExchangeOrder order, MinuteInPlay minute) {
    BigDecimal trigger = order.terms.stopPrice();
    if (trigger == null) {
      return Double.NaN;
    }
    BigDecimal factor = trigger.compareTo(FIFTY) < 0 ? COLLAR_BELOW_50 : COLLAR;
    double limit = trigger.multiply(factor).setScale(2, RoundingMode.HALF_UP).doubleValue();
    return stopLimit(order, limit, minute);
  }

  private static double stopLimit(ExchangeOrder order, double limit, MinuteInPlay minute) {
    boolean buy = order.terms.buys();
    if (order.triggeredMillis < minute.startMillis()) {
      return limit(buy, limit, minute);
    }
    double from = stop(buy, trigger(order), minute);
    if (Double.isNaN(from)) {
      return Double.NaN;
    }
    order.triggeredMillis = minute.startMillis();
    return BarPrices.triggered(buy, limit, from, minute.close());
  }

  private static double trail(ExchangeOrder order, MinuteInPlay minute, boolean atOpen) {
    boolean buy = order.terms.buys();
    if (Double.isNaN(order.best)) {
      order.best = minute.open();
    }
    double filled = stop(buy, level(order, buy), minute);
    if (!atOpen) {
      order.best = buy ? Math.min(order.best, minute.low()) : Math.max(order.best, minute.high());
    }
    return filled;
  }

  private static double level(ExchangeOrder order, boolean buy) {
    BigDecimal distance = order.terms.trailPrice();
    BigDecimal percent = order.terms.trailPercent();
    double gap = distance != null ? distance.doubleValue() : order.best * number(percent) / 100;
    return buy ? order.best + gap : order.best - gap;
  }

  private static double trigger(ExchangeOrder order) {
    return number(order.terms.stopPrice());
  }

  private static double number(@Nullable BigDecimal price) {
    return price == null ? Double.NaN : price.doubleValue();
  }

  private static double limit(boolean buy, double limit, MinuteInPlay m) {
    return BarPrices.limit(buy, limit, m.open(), m.high(), m.low());
  }

  private static double stop(boolean buy, double trigger, MinuteInPlay m) {
    return BarPrices.stop(buy, trigger, m.open(), m.high(), m.low());
  }
}
