package dev.bellwether.http.stream;

/** What a {@link StreamProtocol} may do with its stream while it takes a message. */
public interface Wire {
  void send(String frame);

  /**
   * The handshake is over; from now on silence counts.
   *
   * @return whether this is the first time for this connection
   */
  boolean ready();

  /** Something came that shows that the stream is alive. */
  void heard();

  /**
   * Hangs up and tries again later.
   *
   * @param leastMillis the shortest wait, milliseconds; the back-off may be longer
   */
  void drop(String reason, long leastMillis);

  /** Hangs up for good: trying again cannot help. */
  void end(String reason);

  long nowMillis();
}
