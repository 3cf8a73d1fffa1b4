package dev.bellwether.sandbox.wire;

/** A stream's way to its client; data frames may be disturbed on it, others never are. */
public interface Line {
  /** Sends a frame of the protocol itself: a greeting, an acknowledgement, an error. */
  void control(byte[] frame, boolean binary);

  /**
   * Sends a frame with data.
   *
   * @param kind what it carries, for fault rules: bars, trades, trade_updates, AM …
   */
  void data(String kind, byte[] frame, boolean binary);

  void close(int code, String reason);
}
