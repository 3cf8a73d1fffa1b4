package dev.bellwether.cli.live;

import dev.bellwether.engine.live.Inbox;
import dev.bellwether.engine.live.Pace;
import java.time.Instant;

/** A pace at which, each time it waits, it is told that we are alive. */
record WatchedPace(Pace pace, Runnable alive) implements Pace {
  @Override
  public Instant instant() {
    return pace.instant();
  }

  @Override
  public void await(Inbox inbox, long untilMillis) {
    alive.run();
    pace.await(inbox, untilMillis);
  }

  @Override
  public void pause(long millis) {
    alive.run();
    pace.pause(millis);
  }
}
