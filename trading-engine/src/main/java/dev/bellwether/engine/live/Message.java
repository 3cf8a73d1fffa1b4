package dev.bellwether.engine.live;

import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Symbol;

/** One thing that was heard from outside. */
public sealed interface Message {
  record Ended(Bar bar) implements Message {}

  record Traded(Symbol symbol, double price, double size, long epochMillis) implements Message {}

  record Halted(Symbol symbol, boolean halted, String reason) implements Message {}

  /** The stream of bars stands, and what it was asked for is subscribed. */
  record Connected() implements Message {}

  record Disconnected(String reason, boolean ended) implements Message {}

  /** Something happened at the broker: time to ask it. */
  record Called() implements Message {}

  /** Something that people should know, from who cannot tell them. */
  record Told(News.Level level, String sentence) implements Message {}

  /** The run is to stop. */
  record Stopped(String reason) implements Message {}
}
