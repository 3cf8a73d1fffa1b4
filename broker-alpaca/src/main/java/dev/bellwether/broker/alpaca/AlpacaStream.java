package dev.bellwether.broker.alpaca;

import dev.bellwether.http.stream.StreamRules;
import dev.bellwether.http.stream.VendorStream;
import dev.bellwether.market.port.BarHistory;
import java.util.Optional;

/**
 * Minute bars, trades and halts of Alpaca as they happen. One account may have one such stream;
 * while another program has it, this one tries again each minute.
 *
 * <p>Order, gaps and threads: as {@link VendorStream}.
 */
public final class AlpacaStream {
  private AlpacaStream() {}

  /**
   * A stream that is not started.
   *
   * @param history fills gaps, most often {@link AlpacaBars}; empty for leaving them
   */
  public static VendorStream of(AlpacaApi api, StreamRules rules, Optional<BarHistory> history) {
    return new VendorStream(
        api.link(),
        api.market(rules.headers()),
        (bars, trades) -> new AlpacaDialect(api.keys(), bars, trades),
        rules,
        history,
        "bellwether-alpaca-market");
  }
}
