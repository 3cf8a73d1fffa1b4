package dev.bellwether.sandbox.exchange;

/** The vendor's order types. */
public enum OrderKind {
  MARKET,
  LIMIT,
  STOP,
  STOP_LIMIT,
  TRAILING_STOP;

  boolean hasLimit() {
    return this == LIMIT || this == STOP_LIMIT;
  }

  boolean hasStop() {
    return this == STOP || this == STOP_LIMIT;
  }
}
