package dev.bellwether.cli.venue;

import dev.bellwether.engine.live.Pace;
import dev.bellwether.http.HttpReply;
import dev.bellwether.http.HttpRequest;
import dev.bellwether.http.Transport;
import dev.bellwether.http.TransportException;
import dev.bellwether.market.port.PortException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a sandbox what time it is there, and how fast its time goes. */
final class SandboxTime {
  private static final int ASKINGS = 20;
  private static final String PATH = "/_sandbox/clock";

  private SandboxTime() {}

  /** The pace of the sandbox, read off in the quickest of a few answers. */
  static Pace pace(Transport transport, URI sandbox, InstantSource wall) {
    @Nullable Pace best = null;
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < ASKINGS; i++) {
      long before = wall.millis();
      JsonNode clock = clock(transport, sandbox);
      long taken = wall.millis() - before;
      if (best == null || taken < quickest) {
        quickest = taken;
        best = pace(clock, sandbox, wall, taken / 2);
      }
    }
    return Objects.requireNonNull(best);
  }

  private static Pace pace(JsonNode clock, URI sandbox, InstantSource wall, long sinceMillis) {
    JsonNode speed = clock.path("speed");
    if (!speed.isNumber()) {
      throw new PortException(
          PortException.Remedy.STOP,
          "The sandbox at "
              + sandbox
              + " runs in lock-step: start it with --speed real or a number, or use"
              + " \"bellwether rehearse\".");
    }
    long now = Instant.parse(clock.path("now").asString()).toEpochMilli();
    long since = (long) (sinceMillis * speed.doubleValue());
    return new FastPace(wall, now + since, speed.doubleValue());
  }

  private static JsonNode clock(Transport transport, URI sandbox) {
    try {
      HttpReply reply =
          transport.exchange(new HttpRequest("GET", sandbox.toString(), PATH, Map.of(), ""));
      return JsonMapper.shared().readTree(reply.body());
    } catch (TransportException | JacksonException e) {
      throw new PortException(
          PortException.Remedy.STOP,
          "There is no sandbox at " + sandbox + "; start one with \"bellwether sandbox\".",
          e);
    }
  }
}
