package dev.bellwether.sandbox.server;

import dev.bellwether.sandbox.wire.FrameSink;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sends frames from a thread of its own, so that a slow client holds nobody up. One that is more
 * than {@value #MOST} frames behind is cut off, as the vendors do.
 */
final class SocketSink implements FrameSink {
  private static final int MOST = 200_000;

  private final WsContext context;
  private final BlockingQueue<Runnable> frames = new LinkedBlockingQueue<>(MOST);

  SocketSink(WsContext context) {
    this.context = context;
    Thread.ofVirtual().name("sandbox-stream").start(this::send);
  }

  @Override
  public void text(String frame) {
    put(() -> context.send(frame));
  }

  @Override
  public void binary(byte[] frame) {
    put(() -> context.send(ByteBuffer.wrap(frame)));
  }

  @Override
  public void close(int code, String reason) {
    put(
        () -> {
          if (code == LOST) {
            context.session.disconnect();
          } else {
            context.closeSession(code, reason);
          }
          Thread.currentThread().interrupt(); // nothing can follow
        });
  }

  private void put(Runnable frame) {
    if (!frames.offer(frame)) {
      context.session.disconnect();
    }
  }

  private void send() {
    try {
      while (context.session.isOpen()) {
        Runnable frame = frames.poll(1, TimeUnit.SECONDS);
        if (frame != null) {
          frame.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed by us: the thread ends here
    }
  }
}
