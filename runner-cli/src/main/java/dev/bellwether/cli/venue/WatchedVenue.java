package dev.bellwether.cli.venue;

import dev.bellwether.engine.live.LiveAccount;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.MarketStream;
import java.util.function.LongConsumer;

/** A venue at which something is looked after each time before it is waited. */
public record WatchedVenue(LiveVenue venue, LongConsumer vigil) implements LiveVenue {
  @Override
  public AlpacaLink link() {
    return venue.link();
  }

  @Override
  public Pace pace() {
    return new WatchedPace(venue.pace(), vigil);
  }

  @Override
  public LiveAccount account() {
    return venue.account();
  }

  @Override
  public BarHistory history() {
    return venue.history();
  }

  @Override
  public MarketStream stream() {
    return venue.stream();
  }

  @Override
  public void close() {
    venue.close();
  }
}
