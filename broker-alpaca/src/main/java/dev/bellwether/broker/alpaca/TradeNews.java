package dev.bellwether.broker.alpaca;

/** Hears what happens to orders. Called from the stream's own thread. */
public interface TradeNews {
  /** Something happened to an order; it may be said twice, and out of order. */
  void update(TradeUpdate update);

  /** The stream is up, or up again: what happened in between was not said. */
  void connected();

  /** The stream is down; it tries again by itself unless {@code ended}. */
  void disconnected(String reason, boolean ended);
}
