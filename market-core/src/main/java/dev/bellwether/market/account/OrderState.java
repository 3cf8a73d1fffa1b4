package dev.bellwether.market.account;

/** Where an order stands between the intent and its end. */
public enum OrderState {
  INTENDED(false),
  SENT(false),
  /** Nobody can say yet whether the broker has it; only asking the broker settles this. */
  UNKNOWN(false),
  ACCEPTED(false),
  PARTIALLY_FILLED(false),
  FILLED(true),
  CANCELLED(true),
  EXPIRED(true),
  REFUSED(true);

  private final boolean terminal;

  OrderState(boolean terminal) {
    this.terminal = terminal;
  }

  /** Whether nothing more can happen to the order. */
  public boolean isTerminal() {
    return terminal;
  }
}
