package dev.bellwether.broker.alpaca;

import dev.bellwether.http.stream.ReconnectingSocket;
import dev.bellwether.http.stream.SocketDriver;
import dev.bellwether.http.stream.StreamRules;

/**
 * The stream of what happens to the account's orders. Nothing is repeated after a reconnect: each
 * time it comes up, who listens must ask the broker.
 *
 * <p>Threads: as {@link ReconnectingSocket}.
 */
public final class AlpacaTradeUpdates implements AutoCloseable {
  private final ReconnectingSocket<UpdateMessage> socket;
  private final AlpacaApi api;
  private final StreamRules rules;

  /**
   * A stream that is not started.
   *
   * @param listener most often {@link AlpacaBroker#news}
   */
  public AlpacaTradeUpdates(AlpacaApi api, StreamRules rules, TradeNews listener) {
    this.api = api;
    this.rules = rules;
    this.socket =
        new ReconnectingSocket<>(
            api.link(),
            api.updates(rules.headers()),
            new UpdateProtocol(api.keys(), listener),
            rules.socket());
  }

  /** Begins to connect. Returns at once. */
  public void start() {
    socket.start();
    if (rules.ownThread()) {
      SocketDriver.start(socket, api.link().time(), "bellwether-alpaca-orders");
    }
  }

  /** Does all that is due; only for rules without a thread of its own. */
  public void tick(long nowMillis) {
    socket.tick(nowMillis);
  }

  /** How many frames of the present connection have been taken. */
  public long framesHandled() {
    return socket.framesHandled();
  }

  /** Whether it listens. */
  public boolean isReady() {
    return socket.isReady();
  }

  @Override
  public void close() {
    socket.close();
  }
}
