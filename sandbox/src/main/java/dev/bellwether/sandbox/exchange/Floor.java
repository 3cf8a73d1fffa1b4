package dev.bellwether.sandbox.exchange;

import dev.bellwether.sandbox.market.Market;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What all parts of the exchange share: time, ids, the market, the accounts, who listens. */
final class Floor {
  final ExchangeRules rules;
  final Market market;
  final Ids ids;
  final List<TradingAccount> accounts = new ArrayList<>();
  Mishaps mishaps = Mishaps.NONE;
  ExchangeListener listener;
  long nowMillis;
  private long lastStamp;

  Floor(ExchangeRules rules, Market market, long nowMillis, ExchangeListener listener) {
    this.rules = rules;
    this.market = market;
    this.ids = new Ids(rules.seed());
    this.nowMillis = nowMillis;
    this.listener = listener;
  }

  /** Now in nanoseconds, and a microsecond more for each time it was asked at one instant. */
  long stamp() {
    lastStamp = Math.max(lastStamp + 1000, nowMillis * 1_000_000);
    return lastStamp;
  }

  void tell(TradingAccount account, String event, ExchangeOrder order) {
    UUID id = ids.next();
    listener.on(new OrderEvent(account, id, event, order.view(), order.times.updated(), null));
  }

  void tell(TradingAccount account, ExchangeOrder order, Execution execution) {
    String event = execution.last() ? "fill" : "partial_fill";
    listener.on(
        new OrderEvent(account, execution.id(), event, order.view(), execution.stamp(), execution));
  }
}
