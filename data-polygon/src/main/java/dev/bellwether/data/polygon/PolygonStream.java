package dev.bellwether.data.polygon;

import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.http.stream.VendorStream;
import dev.bellwether.market.port.BarHistory;
import java.util.Optional;

/**
 * Minute bars and trades of stocks from Polygon as they happen; it has no halts. A plan may have
 * one such stream; while another program has it, this one tries again each minute.
 *
 * <p>A minute that is sent again because trades were late is a correction. Order, gaps and threads:
 * as {@link VendorStream}.
 */
public final class PolygonStream {
  private PolygonStream() {}

  /**
   * A stream that is not started.
   *
   * @param history fills gaps, most often {@link PolygonBars}; empty for leaving them
   */
  public static VendorStream of(PolygonApi api, StreamRules rules, Optional<BarHistory> history) {
    return new VendorStream(
        api.link(),
        api.stream(rules.headers()),
        (bars, trades) -> new PolygonDialect(api.keys(), bars, trades),
        rules,
        history,
        "bellwether-polygon-market");
  }
}
