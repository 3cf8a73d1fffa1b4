package dev.bellwether.http.stream;

import java.time.InstantSource;

/** Ticks a socket in real time, from a daemon thread of its own, until the socket is over. */
public final class SocketDriver {
  private static final long PERIOD_MILLIS = 100;

  private SocketDriver() {}

  /**
   * Starts the thread.
   *
   * @param name of the thread
   */
  public static void start(ReconnectingSocket<?> socket, InstantSource time, String name) {
    Thread.ofPlatform().daemon().name(name).start(() -> drive(socket, time));
  }

  private static void drive(ReconnectingSocket<?> socket, InstantSource time) {
    try {
      while (!socket.isOver()) {
        socket.await(PERIOD_MILLIS);
        socket.tick(time.millis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      socket.close();
    } catch (RuntimeException | Error e) {
      // A fault of a listener: nobody may believe that the stream still lives.
      socket.fail("stopped by " + e);
      throw e;
    }
  }
}
