package dev.bellwether.market.decision;

import dev.bellwether.market.data.Symbol;

/**
 * What a strategy may know of the account: measured, so in {@code double}; the exact books stay
 * with the broker.
 */
public interface Holdings {
  /** Shares held, negative when short, 0 when flat. */
  double shares(Symbol symbol);

  /** Cash plus the market value of all positions at the last known prices, account currency. */
  double equity();

  /** Account currency; negative when borrowed. */
  double cash();
}
