package dev.bellwether.market.account;

/** How long an order lives, and in which auction it takes part. */
public enum TimeInForce {
  /** To the end of this session. */
  DAY,
  /** Until filled or cancelled. */
  GTC,
  /** Only in the opening auction of the next session to open. */
  OPG,
  /** Only in the closing auction of this session. */
  CLS,
  /** As much as can be filled at once; the rest is cancelled. */
  IOC,
  /** All at once or not at all. */
  FOK
}
