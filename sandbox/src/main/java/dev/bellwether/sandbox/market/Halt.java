package dev.bellwether.sandbox.market;

/**
 * A stretch without trading in one ticker: no bar, no trade, no fill; orders wait.
 *
 * @param fromMillis first instant without trading
 * @param toMillis first instant with trading again
 */
public record Halt(String ticker, long fromMillis, long toMillis) {
  public Halt {
    if (toMillis <= fromMillis) {
      throw new IllegalArgumentException(
          "toMillis must be after fromMillis " + fromMillis + ", was " + toMillis);
    }
  }

  boolean covers(long millis) {
    return millis >= fromMillis && millis < toMillis;
  }
}
