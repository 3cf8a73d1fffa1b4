package dev.bellwether.sandbox.server;

import dev.bellwether.sandbox.Connection;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.wire.Query;
import dev.bellwether.sandbox.wire.StreamRequest;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Carries frames from WebSockets to the sandbox and back. */
final class SocketShell {
  private static final int SECONDS_TO_AUTHENTICATE = 10;

  private final Sandbox sandbox;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();

  SocketShell(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  void configure(WsConfig socket) {
    socket.onConnect(this::open);
    socket.onMessage(context -> with(context, c -> c.text(context.message())));
    socket.onBinaryMessage(context -> with(context, c -> c.binary(bytes(context.data()))));
    socket.onClose(this::close);
    socket.onError(this::close);
  }

  private static byte[] bytes(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    return bytes;
  }

  private void open(WsContext context) {
    context.enableAutomaticPings(20, TimeUnit.SECONDS);
    String query = context.queryString();
    StreamRequest request =
        new StreamRequest(
            context.session.getUpgradeRequest().getRequestURI().getPath(),
            query == null ? Query.NONE : Query.parse(query),
            context.headerMap());
    SocketSink sink = new SocketSink(context);
    sandbox
        .open(request, sink)
        .ifPresent(connection -> connections.put(context.sessionId(), connection));
    CompletableFuture.delayedExecutor(SECONDS_TO_AUTHENTICATE, TimeUnit.SECONDS)
        .execute(() -> with(context, Connection::authenticationDue));
  }

  private void with(WsContext context, Consumer<Connection> work) {
    Connection connection = connections.get(context.sessionId());
    if (connection != null) {
      work.accept(connection);
    }
  }

  private void close(WsContext context) {
    with(context, Connection::closed);
    connections.remove(context.sessionId());
  }
}
