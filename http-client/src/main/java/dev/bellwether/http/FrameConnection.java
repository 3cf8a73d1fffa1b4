package dev.bellwether.http;

/** Our side of one stream. Safe for any thread; after the end nothing happens any more. */
public interface FrameConnection {
  void text(String frame);

  void binary(byte[] frame);

  /** Hangs up politely; the listener still hears {@link FrameListener#closed}. */
  void close(int code, String reason);

  /** Hangs up at once. */
  void abort();
}
