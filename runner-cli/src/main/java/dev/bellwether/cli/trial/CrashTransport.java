package dev.bellwether.cli.trial;

import dev.bellwether.http.FrameConnection;
import dev.bellwether.http.FrameListener;
import dev.bellwether.http.HttpReply;
import dev.bellwether.http.HttpRequest;
import dev.bellwether.http.StreamTarget;
import dev.bellwether.http.Transport;

/** Another transport, with a point of a possible crash around each request and order update. */
public record CrashTransport(Transport transport, CrashPoints points) implements Transport {
  private static final String ORDER_UPDATES = "/stream";

  @Override
  public HttpReply exchange(HttpRequest request) {
    if (request.method().equals("GET")) {
      points.passLook("before " + request);
      HttpReply reply = transport.exchange(request);
      points.passLook("after " + request);
      return reply;
    }
    points.pass("before " + request);
    HttpReply reply = transport.exchange(request);
    points.pass("after " + request);
    return reply;
  }

  @Override
  public FrameConnection open(StreamTarget target, FrameListener listener) {
    boolean counts = target.path().equals(ORDER_UPDATES);
    return transport.open(target, counts ? new Counted(listener, points) : listener);
  }

  @Override
  public void close() {
    transport.close();
  }

  private record Counted(FrameListener listener, CrashPoints points) implements FrameListener {
    @Override
    public void opened() {
      listener.opened();
    }

    @Override
    public void text(String frame) {
      points.mark("before an update");
      listener.text(frame);
      points.mark("after an update");
    }

    @Override
    public void binary(byte[] frame) {
      points.mark("before an update");
      listener.binary(frame);
      points.mark("after an update");
    }

    @Override
    public void closed(int code, String reason) {
      listener.closed(code, reason);
    }
  }
}
