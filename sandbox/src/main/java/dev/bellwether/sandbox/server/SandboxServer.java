package dev.bellwether.sandbox.server;

import dev.bellwether.sandbox.Sandbox;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/**
 * Serves a sandbox to any client on this machine, and to nobody else: it binds to 127.0.0.1.
 *
 * <p>Alpaca's trading and data interfaces, Polygon's, and the private {@code /_sandbox} share one
 * port, since their paths differ.
 */
public final class SandboxServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final List<String> STREAMS =
      List.of("/stream", "/v2/iex", "/v2/sip", "/v2/delayed_sip", "/v2/test", "/stocks", "/crypto");

  private final Javalin server;
  private final Ticker ticker;

  private SandboxServer(Javalin server, Ticker ticker) {
    this.server = server;
    this.ticker = ticker;
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any free one
   * @throws UncheckedIOException if the port cannot be used
   */
  public static SandboxServer start(Sandbox sandbox, int port) {
    HttpShell http = new HttpShell(sandbox);
    SocketShell sockets = new SocketShell(sandbox);
    Javalin server = Javalin.create(config -> configure(config, http, sockets));
    bind(server, port);
    return new SandboxServer(server, Ticker.start(sandbox));
  }

  private static void bind(Javalin server, int port) {
    try {
      server.start(LOOPBACK, port);
    } catch (JavalinBindException e) {
      throw new UncheckedIOException(
          "port "
              + port
              + " of "
              + LOOPBACK
              + " cannot be used, as another program has it or it needs more rights; name another"
              + " one, or 0 for any that is free",
          new IOException(e));
    }
  }

  private static void configure(JavalinConfig config, HttpShell http, SocketShell sockets) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.routes.get("*", http::answer);
    config.routes.post("*", http::answer);
    config.routes.patch("*", http::answer);
    config.routes.put("*", http::answer);
    config.routes.delete("*", http::answer);
    STREAMS.forEach(path -> config.routes.ws(path, sockets::configure));
  }

  public int port() {
    return server.port();
  }

  /** The base address of all REST interfaces. */
  public URI rest() {
    return URI.create("http://" + LOOPBACK + ":" + port());
  }

  /** The base address of all streams. */
  public URI streams() {
    return URI.create("ws://" + LOOPBACK + ":" + port());
  }

  /** Stops serving and closes all connections. */
  @Override
  public void close() {
    ticker.close();
    server.stop();
  }
}
