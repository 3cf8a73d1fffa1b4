package dev.bellwether.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A transport that answers from a list, and a clock that moves when somebody sleeps. */
final class Script implements Transport {
  final List<HttpRequest> requests = new ArrayList<>();
  final List<Long> sleeps = new ArrayList<>();
  long nowMillis = 1_000_000;
  private final Deque<Supplier<HttpReply>> answers = new ArrayDeque<>();

  Script reply(int status, String body, String... header) {
    Map<String, String> headers = header.length == 0 ? Map.of() : Map.of(header[0], header[1]);
    answers.add(() -> new HttpReply(status, headers, body));
    return this;
  }

  Script lose(TransportException.Reach reach, String reason) {
    answers.add(
        () -> {
          throw new TransportException(reach, reason);
        });
    return this;
  }

  Link link() {
    return new Link(
        this,
        () -> java.time.Instant.ofEpochMilli(nowMillis),
        millis -> {
          sleeps.add(millis);
          nowMillis += millis;
        },
        new java.util.Random(1));
  }

  @Override
  public HttpReply exchange(HttpRequest request) {
    requests.add(request);
    return answers.remove().get();
  }

  @Override
  public FrameConnection open(StreamTarget target, FrameListener listener) {
    throw new AssertionError("no stream");
  }
}
