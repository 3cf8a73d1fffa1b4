package dev.bellwether.sandbox.exchange;

/** Whether an order comes alone or with exits. */
public enum OrderClass {
  SIMPLE,
  /** Entry, take profit and stop loss. */
  BRACKET,
  /** Take profit and stop loss of a position that exists. */
  OCO,
  /** Entry and one exit. */
  OTO
}
