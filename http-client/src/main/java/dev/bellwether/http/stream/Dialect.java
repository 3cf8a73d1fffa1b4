package dev.bellwether.http.stream;

import dev.bellwether.market.data.Symbol;
import java.util.List;

/**
 * How one vendor's market stream is read and answered. Has no state that a reconnect must reset.
 * {@link #watch} may be called by any thread.
 */
public interface Dialect {
  /** Frames to send as soon as the connection is there; none where the vendor greets first. */
  List<String> greeting();

  /**
   * What a frame says. Elements of kinds that nobody asked for are left out.
   *
   * @throws dev.bellwether.market.port.PortException if it cannot be read
   */
  List<StreamEvent> read(String frame);

  /**
   * Adds symbols to those that are asked for whenever the stream is opened.
   *
   * @return the frame that asks for them at once
   */
  String watch(List<Symbol> bars, List<Symbol> trades);
}
