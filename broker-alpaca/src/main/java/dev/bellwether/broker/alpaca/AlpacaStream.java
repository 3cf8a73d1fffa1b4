package dev.bellwether.broker.alpaca;

import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.http.stream.VendorStream;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.MarketStream;
import dev.bellwether.market.port.StreamListener;
import java.util.List;
import java.util.Optional;

/**
 * Minute bars, trades and halts of Alpaca as they happen. One account may have one such stream;
 * while another program has it, this one tries again each minute.
 *
 * <p>Order, gaps and threads: as {@link VendorStream}.
 */
public final class AlpacaStream implements MarketStream {
  private final AlpacaApi api;
  private final StreamRules rules;
  private final Optional<BarHistory> history;
  private volatile Optional<VendorStream> stream = Optional.empty();

  /**
   * A stream that is not started.
   *
   * @param history fills gaps, most often {@link AlpacaBars}; empty for leaving them
   */
  public AlpacaStream(AlpacaApi api, StreamRules rules, Optional<BarHistory> history) {
    this.api = api;
    this.rules = rules;
    this.history = history;
  }

  @Override
  public void start(List<Symbol> bars, List<Symbol> trades, StreamListener listener) {
    if (stream.isPresent()) {
      throw new IllegalStateException("the stream has been started already");
    }
    VendorStream started =
        new VendorStream(
            api.link(),
            api.market(rules.headers()),
            new AlpacaDialect(api.keys(), bars, trades),
            rules,
            bars,
            history,
            listener);
    stream = Optional.of(started);
    started.start("bellwether-alpaca-market");
  }

  /** Does all that is due; only for rules without a thread of its own. */
  public void tick(long nowMillis) {
    stream.ifPresent(s -> s.tick(nowMillis));
  }

  /** How many frames of the present connection have been taken. */
  public long framesHandled() {
    return stream.map(VendorStream::framesHandled).orElse(0L);
  }

  /** Whether the connection stands and everything is subscribed. */
  public boolean isReady() {
    return stream.filter(VendorStream::isReady).isPresent();
  }

  @Override
  public void close() {
    stream.ifPresent(VendorStream::close);
  }
}
