package dev.bellwether.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.http.TransportException.Reach;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OkHttpTransportTest {
  private final MockWebServer server = new MockWebServer();
  private final OkHttpTransport transport = OkHttpTransport.create(Duration.ofMillis(500));
  private String base = "";

  @BeforeEach
  void start() throws Exception {
    server.start();
    base = "http://127.0.0.1:" + server.getPort();
  }

  @AfterEach
  void stop() {
    transport.close();
    server.close();
  }

  private HttpReply send(String method, String body) {
    return transport.exchange(
        new HttpRequest(method, base, "/a%20b?c=d%2Fe", Map.of("X-Key", "k"), body));
  }

  @Test
  void carriesARequestAndItsAnswer() throws Exception {
    server.enqueue(
        new MockResponse.Builder().code(422).addHeader("X-Request-ID", "r1").body("no").build());

    HttpReply reply = send("POST", "{\"a\":1}");

    RecordedRequest seen = server.takeRequest();
    assertThat(seen.getRequestLine()).isEqualTo("POST /a%20b?c=d%2Fe HTTP/1.1");
    assertThat(seen.getHeaders().get("X-Key")).isEqualTo("k");
    assertThat(seen.getHeaders().get("Content-Type")).startsWith("application/json");
    assertThat(seen.getBody().utf8()).isEqualTo("{\"a\":1}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.header("x-request-id")).hasValue("r1");
    assertThat(reply.body()).isEqualTo("no");
  }

  @Test
  void doesNotFollowARedirection() {
    server.enqueue(
        new MockResponse.Builder().code(307).addHeader("Location", "http://evil.example/").build());

    assertThat(send("POST", "{}").status()).isEqualTo(307);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void anAnswerThatDoesNotComeLeavesTheOutcomeOpen() {
    server.enqueue(
        new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).body("late").build());

    assertThatThrownBy(() -> send("POST", "{}"))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.reach()).isEqualTo(Reach.UNKNOWN));
  }

  @Test
  void aConnectionThatBreaksLeavesTheOutcomeOpenAndNothingIsSentTwice() {
    server.enqueue(
        new MockResponse.Builder().onRequestBody(new SocketEffect.CloseSocket()).build());
    server.enqueue(new MockResponse.Builder().body("second").build());

    assertThatThrownBy(() -> send("POST", "{\"a\":1}"))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.reach()).isEqualTo(Reach.UNKNOWN));
  }

  @Test
  void knowsWhenNothingWasSent() {
    server.close();

    assertThatThrownBy(() -> send("POST", "{}"))
        .isInstanceOfSatisfying(
            TransportException.class, e -> assertThat(e.reach()).isEqualTo(Reach.NOT_SENT))
        .hasMessage("no connection to " + base);
  }

  @Test
  void carriesFramesBothWaysAndTheEndOnce() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .webSocketUpgrade(
                new WebSocketListener() {
                  @Override
                  public void onMessage(WebSocket socket, String text) {
                    var unused = socket.send("echo " + text);
                    unused = socket.send(ByteString.encodeUtf8("binary"));
                    unused = socket.close(1008, "enough");
                  }
                })
            .build());
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    FrameConnection connection =
        transport.open(new StreamTarget(base.replace("http", "ws"), "/s", Map.of()), into(heard));
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("opened");
    connection.text("hello");

    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("echo hello");
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("6 bytes");
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("closed 1008 enough");
    connection.close(1000, "bye");
    connection.abort();
    assertThat(heard.poll(50, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void aStreamThatCannotBeOpenedIsClosed() throws Exception {
    server.enqueue(new MockResponse.Builder().code(403).body("no").build());
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    transport.open(new StreamTarget(base.replace("http", "ws"), "/s", Map.of()), into(heard));

    assertThat(heard.poll(5, TimeUnit.SECONDS)).startsWith("closed 1006 status 403");
  }

  private static FrameListener into(BlockingQueue<String> heard) {
    return new FrameListener() {
      @Override
      public void opened() {
        heard.add("opened");
      }

      @Override
      public void text(String frame) {
        heard.add(frame);
      }

      @Override
      public void binary(byte[] frame) {
        heard.add(frame.length + " bytes");
      }

      @Override
      public void closed(int code, String reason) {
        heard.add("closed " + code + " " + reason);
      }
    };
  }
}
