package dev.bellwether.market.risk;

import dev.bellwether.market.data.Symbol;

/** The state of account and market against which orders are reviewed, at one instant. */
public interface RiskView {
  /** Now, epoch milliseconds. */
  long timeMillis();

  /** Whether the regular session is open. */
  boolean isMarketOpen();

  /** Last known price per share; NaN if none is known. */
  double price(Symbol symbol);

  /** Shares held, negative when short. */
  double shares(Symbol symbol);

  /** Signed shares that orders still open may add: buys positive, sells negative, both summed. */
  double pendingShares(Symbol symbol);

  /** Sum over all positions of absolute market value, account currency. */
  double grossExposure();

  /** Cash plus market value of all positions. */
  double equity();

  /** {@link #equity} at the start of this session. */
  double sessionStartEquity();
}
