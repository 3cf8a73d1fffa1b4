package dev.bellwether.cli.venue;

import dev.bellwether.engine.live.Inbox;
import dev.bellwether.engine.live.Pace;
import java.time.Instant;
import java.util.function.LongConsumer;

/** A pace that has something looked after each time before it waits. */
record WatchedPace(Pace pace, LongConsumer vigil) implements Pace {
  @Override
  public Instant instant() {
    return pace.instant();
  }

  @Override
  public void await(Inbox inbox, long untilMillis) {
    vigil.accept(pace.millis());
    pace.await(inbox, untilMillis);
  }

  @Override
  public void pause(long millis) {
    vigil.accept(pace.millis());
    pace.pause(millis);
  }
}
