package dev.bellwether.http;

import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Hands what OkHttp's reader hears to our listener, and says the end once. */
final class OkHttpFrames extends WebSocketListener {
  private static final int BROKEN = 1006;

  private final FrameListener listener;
  private boolean over;

  OkHttpFrames(FrameListener listener) {
    this.listener = listener;
  }

  @Override
  public void onOpen(WebSocket socket, Response response) {
    listener.opened();
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    listener.text(text);
  }

  @Override
  public void onMessage(WebSocket socket, ByteString bytes) {
    listener.binary(bytes.toByteArray());
  }

  @Override
  public void onClosing(WebSocket socket, int code, String reason) {
    socket.close(1000, null);
    end(code, reason);
  }

  @Override
  public void onClosed(WebSocket socket, int code, String reason) {
    end(code, reason);
  }

  @Override
  public void onFailure(WebSocket socket, Throwable t, @Nullable Response response) {
    String status = response == null ? "" : "status " + response.code() + ", ";
    end(BROKEN, status + t);
  }

  private synchronized void end(int code, String reason) {
    if (!over) {
      over = true;
      listener.closed(code, reason);
    }
  }
}
