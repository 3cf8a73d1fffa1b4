package dev.bellwether.data.polygon;

import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.http.stream.VendorStream;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.MarketStream;
import dev.bellwether.market.port.StreamListener;
import java.util.List;
import java.util.Optional;

/**
 * Minute bars and trades of stocks from Polygon as they happen; it has no halts. A plan may have
 * one such stream; while another program has it, this one tries again each minute.
 *
 * <p>A minute that is sent again because trades were late is a correction. Order, gaps and threads:
 * as {@link VendorStream}.
 */
public final class PolygonStream implements MarketStream {
  private final PolygonApi api;
  private final StreamRules rules;
  private final Optional<BarHistory> history;
  private volatile Optional<VendorStream> stream = Optional.empty();

  /**
   * A stream that is not started.
   *
   * @param history fills gaps, most often {@link PolygonBars}; empty for leaving them
   */
  public PolygonStream(PolygonApi api, StreamRules rules, Optional<BarHistory> history) {
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
            api.stream(rules.headers()),
            new PolygonDialect(api.keys(), bars, trades),
            rules,
            bars,
            history,
            listener);
    stream = Optional.of(started);
    started.start("bellwether-polygon-market");
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
