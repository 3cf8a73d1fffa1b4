package dev.bellwether.cli.live;

import dev.bellwether.engine.live.LiveAccount;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.MarketStream;

/** A venue at which, each time it is waited, somebody hears that we are alive. */
record WatchedVenue(LiveVenue venue, Runnable alive) implements LiveVenue {
  @Override
  public AlpacaLink link() {
    return venue.link();
  }

  @Override
  public Pace pace() {
    return new WatchedPace(venue.pace(), alive);
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
