package dev.bellwether.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.junit.AlpacaSandbox;
import dev.bellwether.sandbox.junit.RunningSandbox;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@AlpacaSandbox(symbols = {"SPY", "SH"})
final class SandboxServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void answersOverHttpAndMovesTimeWhenTold(RunningSandbox sandbox) throws Exception {
    sandbox.advanceTo("10:00");

    String placed =
        send(
                sandbox,
                "POST",
                "/v2/orders",
                "{\"symbol\":\"SPY\",\"qty\":1,\"side\":\"buy\",\"type\":\"market\","
                    + "\"time_in_force\":\"day\",\"client_order_id\":\"a b\"}")
            .body();
    sandbox.advanceTo("10:01");
    HttpResponse<String> found =
        send(sandbox, "GET", "/v2/orders:by_client_order_id?client_order_id=a%20b", "");

    assertThat(placed).contains("\"status\":\"pending_new\"");
    assertThat(found.body()).contains("\"status\":\"filled\"");
    assertThat(found.headers().firstValue("X-Request-ID")).isPresent();
    assertThat(sandbox.rest().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void breaksConnectionsAndFallsSilentOnRequest(RunningSandbox sandbox) throws Exception {
    sandbox.suffer(FaultKind.RESET_AFTER, "POST /v2/orders");
    sandbox.suffer(FaultKind.TIMEOUT_BEFORE, "GET /v2/clock");

    assertThatThrownBy(
            () ->
                send(
                    sandbox,
                    "POST",
                    "/v2/orders",
                    "{\"symbol\":\"SPY\",\"qty\":1,\"side\":\"buy\",\"type\":\"market\","
                        + "\"time_in_force\":\"day\"}"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> send(sandbox, "GET", "/v2/clock", ""))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(send(sandbox, "GET", "/v2/orders", "").body()).contains("\"symbol\":\"SPY\"");
  }

  @Test
  void streamsOverAWebSocketAndCountsWhatItSent(RunningSandbox sandbox) throws Exception {
    Frames frames = new Frames();
    WebSocket socket = open(sandbox, "/v2/iex", frames);
    String greeting = frames.next();
    socket.sendText("{\"action\":\"auth\",\"key\":\"" + RunningSandbox.KEY_ID + "\",", false).get();
    socket.sendText("\"secret\":\"" + RunningSandbox.SECRET + "\"}", true).get(); // in fragments
    String authenticated = frames.next();
    socket.sendText("{\"action\":\"subscribe\",\"bars\":[\"SPY\"]}", true).get();
    String acknowledged = frames.next();

    String clock =
        send(sandbox, "POST", "/_sandbox/clock", "{\"advanceTo\":\"2026-11-23T14:31:00Z\"}").body();

    assertThat(greeting).contains("connected");
    assertThat(authenticated).contains("authenticated");
    assertThat(acknowledged).contains("\"bars\":[\"SPY\"]");
    assertThat(clock).contains("\"frames\":{\"test\":4}");
    assertThat(frames.next()).contains("\"T\":\"b\"").contains("2026-11-23T14:30:00Z");
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get();
  }

  @Test
  void sendsOrderUpdatesInBinaryFrames(RunningSandbox sandbox) throws Exception {
    Frames frames = new Frames();
    WebSocket socket = open(sandbox, "/stream", frames);
    socket
        .sendText(
            "{\"action\":\"authenticate\",\"data\":{\"key_id\":\""
                + RunningSandbox.KEY_ID
                + "\",\"secret_key\":\""
                + RunningSandbox.SECRET
                + "\"}}",
            true)
        .get();
    String authorized = frames.next();
    socket
        .sendText("{\"action\":\"listen\",\"data\":{\"streams\":[\"trade_updates\"]}}", true)
        .get();
    frames.next();
    sandbox.advanceTo("10:00");
    send(
        sandbox,
        "POST",
        "/v2/orders",
        "{\"symbol\":\"SPY\",\"qty\":1,\"side\":\"buy\",\"type\":\"market\",\"time_in_force\":\"day\"}");

    assertThat(authorized).startsWith("binary ").contains("authorized");
    assertThat(frames.next()).contains("\"event\":\"pending_new\"");
    assertThat(frames.next()).contains("\"event\":\"new\"");
    sandbox.advanceTo("10:01");
    assertThat(frames.next()).contains("\"event\":\"fill\"");
  }

  @Test
  void runsWithTheWallClockIfAskedTo(RunningSandbox sandbox) throws Exception {
    Frames frames = new Frames();
    WebSocket socket = open(sandbox, "/stocks", frames);
    frames.next();
    socket
        .sendText("{\"action\":\"auth\",\"params\":\"" + RunningSandbox.KEY_ID + "\"}", true)
        .get();
    frames.next();
    socket.sendText("{\"action\":\"subscribe\",\"params\":\"AM.SPY\"}", true).get();
    frames.next();

    send(sandbox, "POST", "/_sandbox/clock", "{\"speed\":20000}");

    assertThat(frames.next()).contains("\"ev\":\"AM\"");
    assertThat(frames.next()).contains("\"ev\":\"AM\"");
  }

  @Test
  void beginsAnewWithAnotherDay(RunningSandbox sandbox) throws Exception {
    sandbox.advanceTo("10:00");

    String loaded = send(sandbox, "POST", "/_sandbox/load", "{\"date\":\"2026-11-20\"}").body();

    assertThat(loaded).isEqualTo("{\"now\":\"2026-11-20T14:00:00Z\"}");
    assertThat(send(sandbox, "GET", "/v2/clock", "").body()).contains("2026-11-20T09:00:00-05:00");
    assertThat(send(sandbox, "POST", "/_sandbox/load", "{\"date\":\"2026-11-21\"}").statusCode())
        .isEqualTo(400);
  }

  private static HttpResponse<String> send(
      RunningSandbox sandbox, String method, String target, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.rest() + target))
            .timeout(Duration.ofSeconds(target.equals("/v2/clock") ? 3 : 20))
            .header("APCA-API-KEY-ID", RunningSandbox.KEY_ID)
            .header("APCA-API-SECRET-KEY", RunningSandbox.SECRET)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static WebSocket open(RunningSandbox sandbox, String path, Frames frames)
      throws Exception {
    return CLIENT
        .newWebSocketBuilder()
        .header("X-Sandbox-Connection", "test")
        .buildAsync(URI.create(sandbox.streams() + path), frames)
        .get(20, TimeUnit.SECONDS);
  }

  /** The frames that come, text as it is, binary with a word before it. */
  private static final class Frames implements WebSocket.Listener {
    private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();

    String next() throws InterruptedException {
      String frame = queue.poll(20, TimeUnit.SECONDS);
      if (frame == null) {
        throw new AssertionError("no frame within 20 seconds");
      }
      return frame;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        queue.add(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
      text.append(StandardCharsets.UTF_8.decode(data));
      if (last) {
        queue.add("binary " + text);
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
