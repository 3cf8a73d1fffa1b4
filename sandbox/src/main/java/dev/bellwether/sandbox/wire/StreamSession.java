package dev.bellwether.sandbox.wire;

import dev.bellwether.sandbox.exchange.OrderEvent;
import dev.bellwether.sandbox.market.MarketEvent;

/** One open stream, as the side that serves it sees it. */
public interface StreamSession {
  /** The connection is there; a protocol that greets, greets. */
  void opened();

  /** The client has sent a text frame. */
  void text(String frame);

  /** The client has sent a binary frame. */
  void binary(byte[] frame);

  /** The client has not authenticated in time. */
  void authenticationDue();

  /** Something has happened that everybody may see. */
  void on(MarketEvent event);

  /** Something has happened to somebody's order. */
  void on(OrderEvent event);
}
