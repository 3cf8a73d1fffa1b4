package dev.bellwether.portfolio.score;

import dev.bellwether.market.data.Symbol;

/**
 * How one ticker stands on one day.
 *
 * @param status whether it could be scored, or why not
 * @param sharpe of a year; NaN unless it was scored
 */
public record Standing(Symbol symbol, Status status, double sharpe) {
  /** Whether a ticker could be scored. */
  public enum Status {
    SCORED("scored"),
    /** No price on any day up to this one. */
    UNKNOWN("no price at all"),
    /** A price on earlier days, none on this one: halted, delisted, or a hole in the data. */
    NO_PRICE("no price on this day"),
    /** Listed too short a time. */
    YOUNG("too few returns yet"),
    /** Returns that do not vary. */
    STILL("its price does not vary");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  public Standing {
    if (Double.isNaN(sharpe) == (status == Status.SCORED)) {
      throw new IllegalArgumentException(
          "sharpe must be there exactly if scored, was " + sharpe + " and " + status);
    }
  }

  static Standing without(Symbol symbol, Status status) {
    return new Standing(symbol, status, Double.NaN);
  }

  public boolean isScored() {
    return status == Status.SCORED;
  }
}
