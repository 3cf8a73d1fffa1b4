package dev.bellwether.sandbox.exchange;

import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.market.SymbolTape;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** What the exchange does at the opening and closing bell and around them. */
final class DayWork {
  private final Floor floor;
  private final Settlement settlement;
  private final Matching matching;

  DayWork(Floor floor, Settlement settlement, Matching matching) {
    this.floor = floor;
    this.settlement = settlement;
    this.matching = matching;
  }

  void run(CalendarSteps.Step step, Session session) {
    switch (step) {
      case DAY_BEGINS -> beginDay();
      case CORE_OPENS -> waiting(o -> true, settlement::work);
      case CORE_CLOSES -> close(session);
      case OLD_ORDERS_END -> expire(o -> o.terms.timeInForce() == TimeInForce.GTC);
      case DAY_ENDS -> expire(o -> o.terms.timeInForce() != TimeInForce.GTC);
    }
  }

  private void beginDay() {
    floor.market.newDay();
    for (TradingAccount account : floor.accounts) {
      account.dayStart = account.closing;
      for (Holding holding : account.holdings()) {
        double last =
            floor
                .market
                .tape(holding.asset().ticker())
                .map(SymbolTape::previousClose)
                .orElse(Double.NaN);
        holding.newDay(
            Double.isNaN(last) ? Valuation.price(holding, floor.market) : Prices.exact(last));
      }
    }
    waiting(o -> o.terms.extendedHours(), settlement::work);
  }

  private void close(Session session) {
    working(o -> o.terms.timeInForce() == TimeInForce.CLS, (a, o) -> auction(a, o, session));
    working(
        o -> o.terms.timeInForce() == TimeInForce.OPG,
        (a, o) -> settlement.end(a, o, OrderState.CANCELED));
    expire(o -> o.terms.timeInForce() != TimeInForce.GTC);
    for (TradingAccount account : floor.accounts) {
      Valuation value = Valuation.of(account, floor.market);
      account.closing =
          new TradingAccount.DayStart(value.equity(), value.maintenanceMargin(), value.gross());
      account.add(new EquityPoint(floor.nowMillis, value.equity().doubleValue(), true));
    }
  }

  private void auction(TradingAccount account, ExchangeOrder order, Session session) {
    double close =
        floor.market.tape(order.ticker()).map(t -> lastOf(t, session)).orElse(Double.NaN);
    if (Double.isNaN(close)) {
      settlement.end(account, order, OrderState.CANCELED);
    } else {
      matching.auction(account, order, close);
    }
  }

  /** The close of the session's last minute; NaN if it had none. */
  private static double lastOf(SymbolTape tape, Session session) {
    var known = tape.known();
    int last = known.firstAtOrAfter(session.closeMillis()) - 1;
    return last >= 0 && known.startMillis(last) >= session.openMillis()
        ? known.close(last)
        : Double.NaN;
  }

  private void expire(Predicate<ExchangeOrder> which) {
    for (TradingAccount account : floor.accounts) {
      for (ExchangeOrder order : List.copyOf(account.open)) {
        boolean over = order.expiresMillis <= floor.nowMillis && which.test(order);
        if (over && order.isOpen()) {
          end(account, order);
        }
      }
    }
  }

  private void end(TradingAccount account, ExchangeOrder order) {
    boolean day = order.terms.timeInForce() == TimeInForce.DAY;
    settlement.endGroup(account, order, day ? OrderState.EXPIRED : OrderState.CANCELED);
  }

  private void waiting(
      Predicate<ExchangeOrder> which, BiConsumer<TradingAccount, ExchangeOrder> then) {
    each(o -> o.state == OrderState.ACCEPTED && which.test(o), then);
  }

  private void working(
      Predicate<ExchangeOrder> which, BiConsumer<TradingAccount, ExchangeOrder> then) {
    each(o -> o.works() && which.test(o), then);
  }

  private void each(
      Predicate<ExchangeOrder> which, BiConsumer<TradingAccount, ExchangeOrder> then) {
    for (TradingAccount account : floor.accounts) {
      for (ExchangeOrder order : List.copyOf(account.open)) {
        if (order.isOpen() && which.test(order)) {
          then.accept(account, order);
        }
      }
    }
  }
}
