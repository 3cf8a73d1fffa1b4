package dev.bellwether.sandbox;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.exchange.Day;
import dev.bellwether.sandbox.wire.ApiOutcome;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.FrameSink;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.StreamRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A client of a sandbox that speaks to it without a socket. */
public final class Client {
  public static final Map<String, String> KEYS =
      Map.of("APCA-API-KEY-ID", "PKTEST", "APCA-API-SECRET-KEY", "secret");

  public final Sandbox sandbox;

  public Client(SandboxRules rules, long startMillis, Bars... minutes) {
    sandbox = new Sandbox(rules, NyseCalendar.create(), startMillis);
    sandbox.open(AccountSpec.paper("PKTEST", "secret"));
    for (Bars each : minutes) {
      sandbox.load(each);
    }
  }

  /** At 10:00 of the Monday with an hour of SPY at 600 from 9:30 on, and SH at 40. */
  public static Client at10() {
    return new Client(
        SandboxRules.DEFAULT,
        Day.at(10, 0),
        Day.flat("SPY", Day.at(9, 30), 90, 600),
        Day.flat("SH", Day.at(9, 30), 90, 40));
  }

  public ApiOutcome outcome(String method, String target, String body) {
    return sandbox.handle(ApiRequest.of(method, target, KEYS, body));
  }

  public Reply send(String method, String target, String body) {
    return switch (outcome(method, target, body)) {
      case Reply reply -> reply;
      case ApiOutcome.Reset reset -> throw new AssertionError("reset");
      case ApiOutcome.Silence silence -> throw new AssertionError("silence");
    };
  }

  public JsonNode get(String target) {
    Reply reply = send("GET", target, "");
    if (reply.status() != 200) {
      throw new AssertionError(reply.status() + " " + reply.text());
    }
    return Json.read(reply.text()).orElseThrow();
  }

  public JsonNode post(String target, String body) {
    return Json.read(send("POST", target, body).text()).orElseThrow();
  }

  public void advance(long millis) {
    sandbox.advanceTo(sandbox.nowMillis() + millis);
  }

  public Stream open(StreamRequest request) {
    Stream stream = new Stream();
    stream.connection = sandbox.open(request, stream).orElseThrow();
    return stream;
  }

  /** What has come over a stream. */
  public static final class Stream implements FrameSink {
    public final List<String> frames = new ArrayList<>();
    public final List<byte[]> binaries = new ArrayList<>();
    public int closeCode;
    public Connection connection;

    @Override
    public void text(String frame) {
      frames.add(frame);
    }

    @Override
    public void binary(byte[] frame) {
      binaries.add(frame);
      frames.add(new String(frame, StandardCharsets.UTF_8));
    }

    @Override
    public void close(int code, String reason) {
      closeCode = code;
    }

    public String last() {
      return frames.getLast();
    }
  }
}
