package dev.bellwether.http.stream;

import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;

/** What one element of a vendor's frame says, in words that all vendors share. */
public sealed interface StreamEvent {
  /** The vendor waits for this frame. */
  record Reply(String frame) implements StreamEvent {}

  /** All that was asked for is subscribed. */
  record Ready() implements StreamEvent {}

  /** A bar ended. */
  record Ended(Bar bar) implements StreamEvent {}

  /** A bar of before has changed. */
  record Corrected(Bar bar) implements StreamEvent {}

  /**
   * A trade happened.
   *
   * @param id the vendor's, unique for symbol and instant
   */
  record Traded(Symbol symbol, double price, double size, long epochMillis, String id)
      implements StreamEvent {}

  /** Trading stopped or began again. */
  record Halted(Symbol symbol, boolean halted, String reason, long epochMillis)
      implements StreamEvent {}

  /** The vendor will not go on now, but may after so many milliseconds. */
  record Trouble(String reason, long leastMillis) implements StreamEvent {}

  /** The vendor will never go on with this key or these wishes. */
  record Refused(String reason) implements StreamEvent {}
}
