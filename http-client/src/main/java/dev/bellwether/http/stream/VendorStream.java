package dev.bellwether.http.stream;

import dev.bellwether.http.Link;
import dev.bellwether.http.StreamTarget;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.StreamListener;
import java.util.List;
import java.util.Optional;

/**
 * The part of a market stream that all vendors share: it is kept up, ordered, freed of repetitions,
 * and its gaps are filled from history.
 *
 * <p>Bars of a symbol are delivered in time order, each once. Before a bar that leaves out minutes
 * of a session, and after each reconnect, the minutes between are asked from the history and
 * delivered first; if that fails it is logged, and the gap shows in the bars' times. A bar that
 * comes after a later one, or again with other numbers, is delivered as a correction. Trades older
 * than the last one are dropped.
 *
 * <p>Threads: as {@link ReconnectingSocket}. The listener hears the stream's own thread or, where
 * the rules say so, the one that calls {@link #tick}.
 */
public final class VendorStream implements AutoCloseable {
  private final ReconnectingSocket<StreamEvent> socket;
  private final Link link;
  private final StreamRules rules;

  /**
   * A stream that is not started.
   *
   * @param bars symbols whose bars are watched for gaps
   * @param history fills gaps; empty for leaving them
   */
  public VendorStream(
      Link link,
      StreamTarget target,
      Dialect dialect,
      StreamRules rules,
      List<Symbol> bars,
      Optional<BarHistory> history,
      StreamListener listener) {
    this.link = link;
    this.rules = rules;
    MarketProtocol protocol =
        new MarketProtocol(dialect, rules, new GapFill(history, rules.calendar(), bars), listener);
    this.socket = new ReconnectingSocket<>(link, target, protocol, rules.socket());
  }

  /** Begins to connect. */
  public void start(String name) {
    socket.start();
    if (rules.ownThread()) {
      SocketDriver.start(socket, link.time(), name);
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

  /** Whether the handshake is over and the connection stands. */
  public boolean isReady() {
    return socket.isReady();
  }

  @Override
  public void close() {
    socket.close();
  }
}
