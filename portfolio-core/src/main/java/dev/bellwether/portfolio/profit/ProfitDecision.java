package dev.bellwether.portfolio.profit;

/** What is to be done with a position at one price, and why. */
public enum ProfitDecision {
  CLOSED("the market is closed: prices of now count for nothing"),
  WAIT("the gain has not reached the activation"),
  BEGIN("the gain has reached the activation: guarded from now on"),
  RAISE("a better price or a smaller distance: the stop follows"),
  KEEP("the price is on the good side of the stop"),
  EXIT_AT_STOP("the price has reached the stop: the position is left"),
  EXIT_BEFORE_CLOSE("the session is about to end with a gain: the position is left");

  private final String reason;

  ProfitDecision(String reason) {
    this.reason = reason;
  }

  /** One sentence for people and for the journal. */
  public String reason() {
    return reason;
  }

  /** Whether the whole position is to be left. */
  public boolean isExit() {
    return this == EXIT_AT_STOP || this == EXIT_BEFORE_CLOSE;
  }
}
