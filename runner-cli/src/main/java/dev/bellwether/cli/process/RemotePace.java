package dev.bellwether.cli.process;

import dev.bellwether.cli.venue.FramesTaken;
import dev.bellwether.engine.live.Inbox;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.http.HttpReply;
import dev.bellwether.http.HttpRequest;
import dev.bellwether.http.Transport;
import dev.bellwether.http.json.Json;
import dev.bellwether.market.port.PortException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Lock-step with a sandbox in another process: its time moves by a minute at most, and not before
 * every frame that it sent has been taken here.
 */
final class RemotePace implements Pace {
  private static final long STEP_MILLIS = 60_000;
  private static final long HANDSHAKE_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long NAP_NANOS = 50_000;

  /** What is to be ticked, and how much of each stream has been taken. */
  interface Streams {
    void tick(long nowMillis);

    /** Whether all that were started stand. */
    boolean isReady();

    /** Frames taken from the connection of this name. */
    long frames(String connection);
  }

  private final Transport transport;
  private final URI sandbox;
  private Streams streams =
      new Streams() {
        @Override
        public void tick(long nowMillis) {}

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public long frames(String connection) {
          return Long.MAX_VALUE;
        }
      };
  private JsonNode clock = JsonNodeFactory.instance.objectNode();

  /** Whether a stream that is cut was waited for, and did not come back. */
  private boolean waitedInVain;

  /** Asked by the threads of the streams too. */
  private volatile long nowMillis;

  RemotePace(Transport transport, URI sandbox) {
    this.transport = transport;
    this.sandbox = sandbox;
    ask("GET", "");
  }

  void ticking(Streams taken) {
    streams = taken;
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(nowMillis);
  }

  @Override
  public long millis() {
    return nowMillis;
  }

  @Override
  public void await(Inbox inbox, long untilMillis) {
    settle();
    while (inbox.isEmpty() && nowMillis < untilMillis) {
      long next = nowMillis - Math.floorMod(nowMillis, STEP_MILLIS) + STEP_MILLIS;
      advanceTo(Math.min(untilMillis, next));
      settle();
    }
  }

  @Override
  public void pause(long millis) {
    advanceTo(nowMillis + millis);
    settle();
  }

  private void advanceTo(long millis) {
    ask("POST", "{\"advanceTo\":\"" + Instant.ofEpochMilli(millis) + "\"}");
  }

  private void ask(String method, String body) {
    HttpReply reply =
        transport.exchange(
            new HttpRequest(method, sandbox.toString(), "/_sandbox/clock", Map.of(), body));
    clock =
        Json.read(reply.body())
            .filter(json -> reply.isSuccess())
            .orElseThrow(
                () ->
                    new PortException(
                        PortException.Remedy.STOP, "the sandbox's clock says " + reply.body()));
    nowMillis = Instant.parse(clock.path("now").asString()).toEpochMilli();
  }

  /**
   * A handshake takes an instant, and time must not run away meanwhile. It is waited for once: a
   * stream that was cut waits itself for time to pass.
   */
  private void stand() {
    long deadline = System.nanoTime() + HANDSHAKE_NANOS;
    while (!waitedInVain && !streams.isReady() && System.nanoTime() < deadline) {
      streams.tick(nowMillis);
      LockSupport.parkNanos(NAP_NANOS);
    }
    waitedInVain = !streams.isReady();
  }

  private void settle() {
    stand();
    FramesTaken.await(this::hasSettled);
  }

  /** What is sent while we listen, such as a greeting, counts too: the clock is asked again. */
  private boolean hasSettled() {
    streams.tick(nowMillis);
    ask("GET", "");
    return isSettled();
  }

  private boolean isSettled() {
    for (Map.Entry<String, JsonNode> sent : clock.path("frames").properties()) {
      if (streams.frames(sent.getKey()) < sent.getValue().asLong()) {
        return false;
      }
    }
    return true;
  }
}
