package dev.bellwether.sandbox.exchange;

/** Where an order is in its life; on the wire in small letters. */
public enum OrderState {
  PENDING_NEW(false),
  /** Held by the broker until the market opens. */
  ACCEPTED(false),
  NEW(false),
  /** An exit that waits for its entry, or a stop loss beside a working take profit. */
  HELD(false),
  PARTIALLY_FILLED(false),
  PENDING_CANCEL(false),
  FILLED(true),
  CANCELED(true),
  EXPIRED(true),
  REPLACED(true),
  REJECTED(true);

  private final boolean terminal;

  OrderState(boolean terminal) {
    this.terminal = terminal;
  }

  /** Whether nothing more can happen to the order. */
  public boolean isTerminal() {
    return terminal;
  }
}
