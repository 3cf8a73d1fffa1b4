package dev.bellwether.http.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.http.Backoff;
import dev.bellwether.http.FrameConnection;
import dev.bellwether.http.FrameListener;
import dev.bellwether.http.HttpReply;
import dev.bellwether.http.HttpRequest;
import dev.bellwether.http.Link;
import dev.bellwether.http.StreamTarget;
import dev.bellwether.http.Transport;
import dev.bellwether.market.port.PortException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ReconnectingSocketTest {
  private static final SocketRules RULES =
      new SocketRules(
          new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), 0),
          Duration.ofSeconds(15),
          Duration.ofSeconds(60),
          3);

  private final Server server = new Server();
  private final List<String> said = new ArrayList<>();
  private final Link link = Link.simulated(server, () -> Instant.ofEpochMilli(0), 1);
  private final ReconnectingSocket<String> socket =
      new ReconnectingSocket<>(
          link, new StreamTarget("ws://h", "/s", Map.of()), new Words(said), RULES);

  /** Notes what is sent, and lets the test speak as the server. */
  private static final class Server implements Transport {
    final List<String> received = new ArrayList<>();
    int opened;
    FrameListener client;

    @Override
    public HttpReply exchange(HttpRequest request) {
      throw new AssertionError("no request");
    }

    @Override
    public FrameConnection open(StreamTarget target, FrameListener listener) {
      opened++;
      client = listener;
      return new FrameConnection() {
        @Override
        public void text(String frame) {
          received.add(frame);
        }

        @Override
        public void binary(byte[] frame) {}

        @Override
        public void close(int code, String reason) {
          received.add("close");
        }

        @Override
        public void abort() {
          received.add("abort");
        }
      };
    }
  }

  /** A protocol of words. */
  private record Words(List<String> said) implements StreamProtocol<String> {
    @Override
    public List<String> greeting() {
      return List.of("hello");
    }

    @Override
    public List<String> read(String frame) {
      if (frame.equals("garbage")) {
        throw new PortException(PortException.Remedy.RETRY, "no words");
      }
      return List.of(frame.split(" ", -1));
    }

    @Override
    public void take(String word, Wire wire) {
      switch (word) {
        case "welcome" -> {
          if (wire.ready()) {
            said.add("ready");
          }
        }
        case "crash" -> throw new IllegalStateException("our fault");
        case "full" -> wire.drop("full", 60_000);
        case "never" -> wire.end("never");
        default -> {
          wire.heard();
          said.add(word);
        }
      }
    }

    @Override
    public void down(String reason, boolean ended) {
      said.add((ended ? "ended " : "down ") + reason);
    }

    @Override
    public long silentAtMillis(long heardMillis) {
      return heardMillis + 100_000;
    }
  }

  private void connected(long millis) {
    socket.start();
    socket.tick(millis);
    server.client.opened();
    server.client.text("welcome");
    socket.tick(millis);
  }

  @Test
  void greetsAndHears() {
    connected(0);
    server.client.text("a b");
    server.client.binary("c".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    socket.tick(1);

    assertThat(server.received).containsExactly("hello");
    assertThat(said).containsExactly("ready", "a", "b", "c");
    assertThat(socket.framesHandled()).isEqualTo(3);
  }

  @Test
  void comesBackAfterGrowingPauses() {
    connected(0);
    server.client.closed(1006, "broken");
    List<Long> tries = new ArrayList<>();
    int opened = server.opened;
    for (long now = 1; now < 70_000; now++) {
      socket.tick(now);
      if (server.opened > opened) {
        opened = server.opened;
        tries.add(now);
        server.client.closed(1006, "refused");
      }
    }

    // Lost at 1 before it was stable: pauses of 1, 2, 4, 8, 16, 30 s, each from the loss a moment
    // later.
    assertThat(tries).containsExactly(1001L, 3002L, 7003L, 15004L, 31005L, 61006L);
    assertThat(said.get(1)).isEqualTo("down closed with 1006, broken");
  }

  @Test
  void beginsAnewOnceSomethingWasHeard() {
    connected(0);
    for (int i = 0; i < 5; i++) {
      server.client.text("word");
      server.client.closed(1000, "");
      long now = i * 2000L;
      socket.tick(now);
      socket.tick(now + 1000);
      server.client.opened();
      server.client.text("welcome");
      socket.tick(now + 1000);
    }

    assertThat(server.opened).isEqualTo(6);
  }

  @Test
  void hangsUpOnSilence() {
    connected(0);
    socket.tick(99_999);
    boolean still = socket.isReady();
    socket.tick(100_000);

    assertThat(still).isTrue();
    assertThat(said).last().isEqualTo("down silent since 1970-01-01T00:00:00Z");
  }

  @Test
  void hangsUpOnAHandshakeThatDoesNotEnd() {
    socket.start();
    socket.tick(0);
    server.client.opened();
    socket.tick(15_000);
    assertThat(said).isEmpty();
    socket.tick(15_001);

    assertThat(said).containsExactly("down the handshake took more than 15 s");
  }

  @Test
  void dropsAStreamWhoseFramesCannotBeRead() {
    connected(0);
    server.client.text("garbage");
    server.client.text("lost");
    socket.tick(1);

    assertThat(said).containsExactly("ready", "down a frame that cannot be read: no words");
  }

  @Test
  void doesNotHearAnOldConnectionAnyMore() {
    connected(0);
    FrameListener old = server.client;
    server.client.closed(1006, "");
    socket.tick(1);
    socket.tick(1001);
    old.text("ghost");
    old.closed(1000, "ghost");
    socket.tick(1002);

    assertThat(said).doesNotContain("ghost").hasSize(2);
  }

  @Test
  void waitsAsLongAsTheProtocolSays() {
    connected(0);
    server.client.text("full");
    socket.tick(1);
    socket.tick(60_000);
    int before = server.opened;
    socket.tick(60_001);

    assertThat(before).isEqualTo(1);
    assertThat(server.opened).isEqualTo(2);
  }

  @Test
  void endsForGood() {
    connected(0);
    server.client.text("never more");
    socket.tick(1);
    socket.tick(1_000_000);

    assertThat(said).containsExactly("ready", "ended never");
    assertThat(socket.isOver()).isTrue();
    assertThat(server.opened).isEqualTo(1);
  }

  @Test
  void closesInSilence() {
    connected(0);
    socket.close();
    server.client.text("word");
    socket.tick(1_000_000);

    assertThat(server.received).contains("close");
    assertThat(said).containsExactly("ready");
  }

  @Test
  void dropsAStreamThatIsTooFastForIt() {
    connected(0);
    for (int i = 0; i < 5; i++) {
      server.client.text("w" + i);
    }
    socket.tick(1);

    assertThat(said).containsExactly("ready", "down more than 3 frames behind");
  }

  @Test
  void aFaultOfOursIsNotSwallowed() {
    connected(0);
    server.client.text("crash");

    assertThatThrownBy(() -> socket.tick(1)).hasMessage("our fault");
  }

  @Test
  void theDriverEndsTheStreamAfterAFaultOfOurs() throws Exception {
    BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
    connected(0);
    server.client.text("crash");

    SocketDriver.start(socket, () -> Instant.ofEpochMilli(1), "test");

    assertThat(uncaught.poll(5, TimeUnit.SECONDS)).hasMessage("our fault");
    Thread.setDefaultUncaughtExceptionHandler(null);
    assertThat(said).last().asString().startsWith("ended stopped by");
    assertThat(socket.isOver()).isTrue();
  }
}
