package dev.bellwether.http.stream;

import java.util.List;

/**
 * How one vendor's market stream is read and answered. Has no state that a reconnect must reset.
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
}
