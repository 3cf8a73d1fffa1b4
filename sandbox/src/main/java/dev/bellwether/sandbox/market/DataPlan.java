package dev.bellwether.sandbox.market;

/** What the client has paid for with the vendors of market data. */
public enum DataPlan {
  /** Everything at once. */
  REAL_TIME,
  /**
   * Polygon a quarter of an hour behind, in its streams and in its answers, which say DELAYED.
   * Alpaca as in {@link #REAL_TIME}.
   */
  DELAYED,
  /**
   * Alpaca: the feed iex, 30 symbols in a stream, the last quarter of an hour of sip refused.
   * Polygon: five requests a minute, nothing of today, neither stream nor snapshot.
   */
  FREE
}
