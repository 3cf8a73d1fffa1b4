package dev.bellwether.ensemble.position;

/**
 * Why the state is changed, or is not. The names are those of the original's logs where it had
 * them.
 */
public enum Motive {
  STATE_TRANSITION(0, "the probability asks for another state", true),
  PROFIT_TARGET(1, "to cash: the profit target is reached", true),
  STOP_LOSS(2, "to cash: the stop loss is reached", true),
  EOD_CLOSE(3, "to cash: the session ends", true),
  INVALID_HOLDINGS(4, "to cash: what is held is none of the states", true),
  NO_CHANGE(5, "the probability asks for the state that is held", false),
  MIN_HOLD_PERIOD(6, "the position is too young to be changed", false),
  ENTRIES_CLOSED(7, "nothing is bought so near to the end of the session", false),
  NO_PRICE(8, "a fund has no fresh price, or costs more than there is", false),
  IN_TRANSIT(9, "the last change is not filled yet", false),
  WARMING_UP(10, "not enough has been learned yet", false);

  private final int code;
  private final String sentence;
  private final boolean trades;

  Motive(int code, String sentence, boolean trades) {
    this.code = code;
    this.sentence = sentence;
    this.trades = trades;
  }

  /**
   * The motive of a {@link #code()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Motive of(int code) {
    for (Motive motive : values()) {
      if (motive.code == code) {
        return motive;
      }
    }
    throw new IllegalArgumentException("code must be that of a motive, was " + code);
  }

  /** Its number in evidence. */
  public int code() {
    return code;
  }

  /** For people and the journal: the name and what it means. */
  public String reason() {
    return name() + ": " + sentence;
  }

  /** Whether orders follow. */
  public boolean trades() {
    return trades;
  }
}
