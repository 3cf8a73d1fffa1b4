package dev.bellwether.http;

/** Hears one stream. Called from any thread, by one at a time; it must return at once. */
public interface FrameListener {
  /** The connection is there. */
  void opened();

  void text(String frame);

  void binary(byte[] frame);

  /**
   * The connection is over; nothing follows. Also called when it could not be opened.
   *
   * @param code the WebSocket's, 1006 if it broke
   */
  void closed(int code, String reason);
}
