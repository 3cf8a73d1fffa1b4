package dev.bellwether.engine.live;

import java.time.Instant;
import java.time.InstantSource;

/** Time by the wall clock. */
public final class WallPace implements Pace {
  private final InstantSource clock;

  /**
   * Paces by a clock.
   *
   * @param clock must move at the speed of the wall
   */
  public WallPace(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public void await(Inbox inbox, long untilMillis) {
    inbox.await(untilMillis - clock.millis());
  }

  @Override
  public void pause(long millis) {
    new Inbox().await(millis);
  }
}
