package dev.bellwether.cli.live;

import dev.bellwether.engine.live.Pace;

/** Where a day is lived: an account with its streams, and how time passes there. */
interface LiveVenue extends AutoCloseable {
  AlpacaLink link();

  Pace pace();

  @Override
  void close();
}
