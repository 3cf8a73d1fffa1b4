package dev.bellwether.market.risk;

import dev.bellwether.market.data.Symbol;
import java.util.List;

/**
 * The state of account and market against which orders are reviewed, at one instant.
 *
 * <p>It must not change during a review, and must show what was approved in the review before as
 * pending or filled.
 */
public interface RiskView {
  /** Now, epoch milliseconds. */
  long timeMillis();

  /** Whether the regular session is open. */
  boolean isMarketOpen();

  /** Last known price per share; NaN if none is known. */
  double price(Symbol symbol);

  /** Shares held, negative when short. */
  double shares(Symbol symbol);

  /**
   * Shares that open buy orders may still add, at least 0. Buys and sells are not offset against
   * each other, because either may be filled without the other.
   */
  double pendingBuys(Symbol symbol);

  /** Shares that open sell orders may still take away, at least 0. */
  double pendingSells(Symbol symbol);

  /** Every symbol with a position or an open order, each once; others may be among them. */
  List<Symbol> exposedSymbols();

  /** Cash plus market value of all positions, account currency. */
  double equity();

  /** {@link #equity} at the start of this session. */
  double sessionStartEquity();

  /**
   * How long nothing has been heard of the prices that everything is decided on, milliseconds; 0
   * where nobody counts.
   */
  default long silenceMillis() {
    return 0;
  }

  /**
   * The number of the trading day, larger for later days: daily counters start afresh when it
   * grows. The day since 1970 in UTC unless the exchange's own date is given, which is better.
   */
  default long tradingDay() {
    return Math.floorDiv(timeMillis(), 86_400_000L);
  }
}
