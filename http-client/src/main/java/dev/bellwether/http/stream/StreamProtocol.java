package dev.bellwether.http.stream;

import java.util.List;

/**
 * What is spoken on a stream. Called by the thread that ticks the socket, one call at a time.
 *
 * @param <M> a message as it was understood
 */
public interface StreamProtocol<M> {
  /** Frames to send as soon as the connection is there. */
  List<String> greeting();

  /**
   * Understands a frame, and does nothing yet.
   *
   * @throws dev.bellwether.market.port.PortException if it cannot be read; the stream is then
   *     dropped and opened again
   */
  List<M> read(String frame);

  /** Acts on a message. What this throws is a fault of ours and ends the stream. */
  void take(M message, Wire wire);

  /** The connection is over, or could not be had; it is tried again unless {@code ended}. */
  void down(String reason, boolean ended);

  /**
   * When silence has lasted too long.
   *
   * @param heardMillis when something came for the last time
   * @return epoch milliseconds; {@link Long#MAX_VALUE} if silence is no fault
   */
  long silentAtMillis(long heardMillis);
}
