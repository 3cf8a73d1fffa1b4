package dev.bellwether.http;

/** What carries requests and frames. Implementations are safe for any thread. */
public interface Transport extends AutoCloseable {
  /**
   * One request and its answer, whatever its status. Never sent twice.
   *
   * @throws TransportException if no answer came
   */
  HttpReply exchange(HttpRequest request);

  /**
   * Begins to open a stream. Returns at once; what happens comes to the listener, on any thread and
   * perhaps before this method returns.
   */
  FrameConnection open(StreamTarget target, FrameListener listener);

  @Override
  default void close() {}
}
