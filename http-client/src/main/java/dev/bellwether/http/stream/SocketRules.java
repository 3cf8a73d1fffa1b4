package dev.bellwether.http.stream;

import dev.bellwether.http.Backoff;
import java.time.Duration;

/**
 * How a stream is kept up.
 *
 * @param backoff between two tries to connect
 * @param handshake how long connecting and greeting may take
 * @param stable how long it must have been up, without a message, for the back-off to begin anew
 * @param mostFrames how many frames may wait to be read; beyond it the stream is dropped
 */
public record SocketRules(Backoff backoff, Duration handshake, Duration stable, int mostFrames) {
  public static final SocketRules DEFAULT =
      new SocketRules(Backoff.STREAMS, Duration.ofSeconds(15), Duration.ofSeconds(60), 100_000);
}
