package dev.bellwether.http.stream;

import dev.bellwether.http.Link;
import dev.bellwether.http.StreamTarget;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.MarketStream;
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
public final class VendorStream implements MarketStream {
  /** What a vendor calls things, for the symbols that are wanted. */
  public interface Speaking {
    Dialect dialect(List<Symbol> bars, List<Symbol> trades);
  }

  private final Link link;
  private final StreamTarget target;
  private final Speaking speaking;
  private final StreamRules rules;
  private final Optional<BarHistory> history;
  private final String name;
  private volatile Optional<Started> started = Optional.empty();

  private record Started(ReconnectingSocket<StreamEvent> socket, Dialect dialect, GapFill gaps) {}

  /**
   * A stream that is not started.
   *
   * @param history fills gaps; empty for leaving them
   * @param name of its thread, where it has one of its own
   */
  public VendorStream(
      Link link,
      StreamTarget target,
      Speaking speaking,
      StreamRules rules,
      Optional<BarHistory> history,
      String name) {
    this.link = link;
    this.target = target;
    this.speaking = speaking;
    this.rules = rules;
    this.history = history;
    this.name = name;
  }

  @Override
  public void start(List<Symbol> bars, List<Symbol> trades, StreamListener listener) {
    if (started.isPresent()) {
      throw new IllegalStateException("the stream has been started already");
    }
    Dialect dialect = speaking.dialect(bars, trades);
    GapFill gaps = new GapFill(history, rules.calendar(), bars);
    MarketProtocol protocol = new MarketProtocol(dialect, rules, gaps, listener);
    ReconnectingSocket<StreamEvent> socket =
        new ReconnectingSocket<>(link, target, protocol, rules.socket());
    started = Optional.of(new Started(socket, dialect, gaps));
    socket.start();
    if (rules.ownThread()) {
      SocketDriver.start(socket, link.time(), name);
    }
  }

  @Override
  public void watch(List<Symbol> bars, List<Symbol> trades) {
    Started stream =
        started.orElseThrow(() -> new IllegalStateException("the stream has not been started"));
    stream.gaps().watch(bars);
    stream.socket().say(stream.dialect().watch(bars, trades));
  }

  /** Does all that is due; only for rules without a thread of its own. */
  public void tick(long nowMillis) {
    started.ifPresent(s -> s.socket().tick(nowMillis));
  }

  /** How many frames of the present connection have been taken. */
  public long framesHandled() {
    return started.map(s -> s.socket().framesHandled()).orElse(0L);
  }

  /** Whether anything was asked for. */
  public boolean isStarted() {
    return started.isPresent();
  }

  /** Whether the connection stands and everything is subscribed. */
  public boolean isReady() {
    return started.filter(s -> s.socket().isReady()).isPresent();
  }

  @Override
  public void close() {
    started.ifPresent(s -> s.socket().close());
  }
}
