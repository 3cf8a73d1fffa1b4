package dev.bellwether.sandbox.exchange;

import dev.bellwether.sandbox.market.MarketEvent;

/** Who hears what happens, in order, after the state has changed. */
public interface ExchangeListener {
  /** Something that everybody may see. */
  void on(MarketEvent event);

  /** Something that the order's account may see. */
  void on(OrderEvent event);
}
