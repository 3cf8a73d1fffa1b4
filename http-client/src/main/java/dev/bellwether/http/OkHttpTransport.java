package dev.bellwether.http;

import dev.bellwether.http.TransportException.Reach;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.WebSocket;
import okio.ByteString;

/**
 * HTTP and WebSocket over OkHttp. Redirects are not followed, since a key must not follow them, and
 * nothing is sent twice by itself.
 */
public final class OkHttpTransport implements Transport {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final long MOST_BYTES = 64L << 20;

  private final OkHttpClient client;

  private OkHttpTransport(OkHttpClient client) {
    this.client = client;
  }

  /**
   * A transport with its own connections.
   *
   * @param patience how long one request may take, from the first byte to the last
   */
  public static OkHttpTransport create(Duration patience) {
    return new OkHttpTransport(
        new OkHttpClient.Builder()
            .callTimeout(patience)
            .connectTimeout(patience)
            .readTimeout(patience)
            .writeTimeout(patience)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(5, 30, TimeUnit.SECONDS))
            .pingInterval(Duration.ofSeconds(15))
            .build());
  }

  @Override
  public HttpReply exchange(HttpRequest request) {
    try (Response response = client.newCall(request(request)).execute()) {
      return new HttpReply(response.code(), headers(response), body(response));
    } catch (ConnectException | UnknownHostException | NoRouteToHostException e) {
      throw new TransportException(Reach.NOT_SENT, "no connection to " + request.base(), e);
    } catch (IOException e) {
      throw new TransportException(
          Reach.UNKNOWN, "no answer from " + request.base() + ": " + e.getMessage(), e);
    }
  }

  private static Request request(HttpRequest request) {
    Request.Builder builder = new Request.Builder().url(request.base() + request.target());
    request.headers().forEach(builder::header);
    boolean bare = request.method().equals("GET") || request.method().equals("DELETE");
    RequestBody body =
        bare && request.body().isEmpty() ? null : RequestBody.create(request.body(), JSON);
    return builder.method(request.method(), body).build();
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new LinkedHashMap<>();
    response.headers().forEach(pair -> headers.put(pair.getFirst(), pair.getSecond()));
    return headers;
  }

  private static String body(Response response) throws IOException {
    if (response.body().contentLength() > MOST_BYTES) {
      throw new IOException("the answer has more than 64 MiB");
    }
    return response.body().string();
  }

  @Override
  public FrameConnection open(StreamTarget target, FrameListener listener) {
    Request.Builder builder = new Request.Builder().url(target.base() + target.path());
    target.headers().forEach(builder::header);
    // No time limit for the whole: a stream has no end.
    OkHttpClient endless =
        client.newBuilder().callTimeout(Duration.ZERO).readTimeout(Duration.ZERO).build();
    return new OkHttpSocket(endless.newWebSocket(builder.build(), new OkHttpFrames(listener)));
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  private record OkHttpSocket(WebSocket socket) implements FrameConnection {
    @Override
    public void text(String frame) {
      boolean queued = socket.send(frame);
      if (!queued) {
        socket.cancel(); // closing, or 16 MiB behind: either way over
      }
    }

    @Override
    public void binary(byte[] frame) {
      boolean queued = socket.send(ByteString.of(frame));
      if (!queued) {
        socket.cancel();
      }
    }

    @Override
    public void close(int code, String reason) {
      socket.close(code, reason);
    }

    @Override
    public void abort() {
      socket.cancel();
    }
  }
}
