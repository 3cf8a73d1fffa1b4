package dev.bellwether.market.decision;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;

/**
 * Everything a strategy may know at one instant. A view: valid only during the call it is handed
 * to.
 *
 * <p>Nothing in it is later than {@link #timeMillis()}: a bar appears when it has ended.
 */
public interface Snapshot {
  /** The instant, epoch milliseconds. */
  long timeMillis();

  /** The session that this instant belongs to; its closing bell is the last instant that does. */
  Session session();

  /** The bars of the symbol at this place in {@link Strategy#symbols()}. */
  Series series(int place);

  /**
   * The bars of one symbol.
   *
   * @throws IllegalArgumentException if the strategy did not ask for the symbol
   */
  Series series(Symbol symbol);

  Holdings holdings();
}
