package dev.bellwether.cli.venue;

import dev.bellwether.http.FrameConnection;
import dev.bellwether.http.FrameListener;
import dev.bellwether.http.HttpReply;
import dev.bellwether.http.HttpRequest;
import dev.bellwether.http.StreamTarget;
import dev.bellwether.http.Transport;
import dev.bellwether.http.TransportException;
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

/** The way to a sandbox in the same process: no sockets, no threads, no waiting. */
final class SandboxTransport implements Transport {
  private final Sandbox sandbox;
  private final List<Connection> connections = new ArrayList<>();

  SandboxTransport(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  @Override
  public HttpReply exchange(HttpRequest request) {
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
    StreamRequest request = new StreamRequest(target.path(), Query.NONE, target.headers());
    Optional<Connection> opened = sandbox.open(request, new Sink(listener));
    opened.ifPresentOrElse(
        connections::add, () -> listener.closed(FrameSink.LOST, "there is no such stream"));
    return new Line(opened);
  }

  /** Hangs up everywhere, as the end of a process does. */
  @Override
  public void close() {
    connections.forEach(Connection::closed);
    connections.clear();
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

  private record Line(Optional<Connection> connection) implements FrameConnection {
    @Override
    public void text(String frame) {
      connection.ifPresent(line -> line.text(frame));
    }

    @Override
    public void binary(byte[] frame) {
      connection.ifPresent(line -> line.binary(frame));
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
