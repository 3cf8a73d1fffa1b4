package dev.bellwether.engine.live;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.port.Broker;
import java.math.BigDecimal;

/** A broker's account as a live day needs it. */
public interface LiveAccount {
  /** Who takes the orders. */
  Broker broker();

  /** What the account is worth now, account currency. */
  double equity();

  /**
   * Tells the broker's adapter of an order of an earlier run, and how much of it was journaled, so
   * that it reports the rest of its fills.
   *
   * @param filled shares
   * @param notional what was paid or received for them
   */
  void adopt(Order order, BigDecimal filled, BigDecimal notional);
}
