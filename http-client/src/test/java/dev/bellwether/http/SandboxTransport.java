package dev.bellwether.http;

import dev.bellwether.sandbox.Connection;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.wire.ApiOutcome;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.FrameSink;
import dev.bellwether.sandbox.wire.Query;
import dev.bellwether.sandbox.wire.StreamRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries requests and frames to a sandbox in the same process, on the caller's thread. */
public final class SandboxTransport implements Transport {
  /** Every request, as method and target, for tests that look at them. */
  public final List<String> requests = new ArrayList<>();

  private final Sandbox sandbox;

  public SandboxTransport(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  @Override
  public HttpReply exchange(HttpRequest request) {
    requests.add(request.method() + " " + request.target());
    ApiRequest theirs =
        ApiRequest.of(request.method(), request.target(), request.headers(), request.body());
    return switch (sandbox.handle(theirs)) {
      case ApiOutcome.Reply reply -> new HttpReply(reply.status(), reply.headers(), reply.text());
      case ApiOutcome.Reset reset -> throw lost("connection reset");
      case ApiOutcome.Silence silence -> throw lost("timeout");
    };
  }

  private static TransportException lost(String reason) {
    return new TransportException(TransportException.Reach.UNKNOWN, reason);
  }

  @Override
  public FrameConnection open(StreamTarget target, FrameListener listener) {
    listener.opened();
    Optional<Connection> opened =
        sandbox.open(
            new StreamRequest(target.path(), Query.NONE, target.headers()), new Sink(listener));
    if (opened.isEmpty()) {
      listener.closed(1006, "no such stream");
    }
    return new Ours(opened);
  }

  private record Sink(FrameListener listener) implements FrameSink {
    @Override
    public void text(String frame) {
      listener.text(frame);
    }

    @Override
    public void binary(byte[] frame) {
      listener.binary(frame);
    }

    @Override
    public void close(int code, String reason) {
      listener.closed(code, reason);
    }
  }

  private record Ours(Optional<Connection> connection) implements FrameConnection {
    @Override
    public void text(String frame) {
      connection.ifPresent(c -> c.text(frame));
    }

    @Override
    public void binary(byte[] frame) {
      connection.ifPresent(c -> c.binary(frame));
    }

    @Override
    public void close(int code, String reason) {
      connection.ifPresent(Connection::closed);
    }

    @Override
    public void abort() {
      connection.ifPresent(Connection::closed);
    }
  }
}
