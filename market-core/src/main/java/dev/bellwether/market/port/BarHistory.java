package dev.bellwether.market.port;

import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.time.Instant;

/** A source of finished bars. */
public interface BarHistory {
  /**
   * The bars of the regular sessions that start in {@code [from, to)}, in time order; empty if
   * there are none.
   *
   * @throws PortException if the source cannot be read
   */
  Bars bars(Symbol symbol, Granularity granularity, Instant from, Instant to);
}
