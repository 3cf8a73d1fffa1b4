package dev.bellwether.market.port;

import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;

/**
 * Hears what a {@link MarketStream} says. Called from the stream's own thread: take the message and
 * return.
 */
public interface StreamListener {
  /** A bar ended. */
  void bar(Bar bar);

  /** A bar that was sent before has changed, because trades were reported late. */
  default void corrected(Bar bar) {}

  /**
   * A trade happened.
   *
   * @param price per share
   * @param size shares
   * @param epochMillis when it happened
   */
  default void trade(Symbol symbol, double price, double size, long epochMillis) {}

  /** Trading in a symbol stopped or began again. */
  default void status(Symbol symbol, boolean halted, String reason, long epochMillis) {}

  /**
   * The stream is up, or up again: what was sent in between is lost and must be asked for
   * elsewhere.
   */
  void connected();

  /** The stream is down; it tries again by itself unless {@code ended}. */
  void disconnected(String reason, boolean ended);
}
