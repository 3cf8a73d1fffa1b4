package dev.bellwether.cli.venue;

import dev.bellwether.engine.live.LiveAccount;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.MarketStream;

/** Where a day is lived: an account with its streams, and how time passes there. */
public interface LiveVenue extends AutoCloseable {
  AlpacaLink link();

  Pace pace();

  default LiveAccount account() {
    return link();
  }

  default BarHistory history() {
    return link().history();
  }

  default MarketStream stream() {
    return link().stream();
  }

  @Override
  void close();
}
