package dev.bellwether.cli.venue;

import dev.bellwether.engine.live.Inbox;
import dev.bellwether.engine.live.Pace;
import dev.bellwether.engine.live.WallPace;
import java.time.Instant;
import java.time.InstantSource;

/** The time of a sandbox that runs by itself: as fast as here, or so many times faster. */
final class FastPace implements Pace {
  private final InstantSource wall;
  private final long wallStart;
  private final long theirStart;
  private final double speed;
  private final Pace waiting;

  /**
   * A pace that began now.
   *
   * @param theirMillis the sandbox's time now
   * @param speed how many times faster than the wall's it goes
   */
  FastPace(InstantSource wall, long theirMillis, double speed) {
    this.wall = wall;
    this.wallStart = wall.millis();
    this.theirStart = theirMillis;
    this.speed = speed;
    this.waiting = new WallPace(wall);
  }

  @Override
  public Instant instant() {
    return Instant.ofEpochMilli(theirStart + (long) ((wall.millis() - wallStart) * speed));
  }

  @Override
  public void await(Inbox inbox, long untilMillis) {
    long left = (long) Math.ceil((untilMillis - millis()) / speed);
    waiting.await(inbox, wall.millis() + left);
  }

  @Override
  public void pause(long millis) {
    waiting.pause((long) Math.ceil(millis / speed));
  }
}
