package dev.bellwether.broker.alpaca;

/** A frame of the stream of order updates. */
sealed interface UpdateMessage {
  record Authorized() implements UpdateMessage {}

  record Listening() implements UpdateMessage {}

  record Update(TradeUpdate update) implements UpdateMessage {}

  /** The server will not go on now. */
  record Trouble(String reason) implements UpdateMessage {}

  /** The keys are wrong. */
  record Refused(String reason) implements UpdateMessage {}
}
