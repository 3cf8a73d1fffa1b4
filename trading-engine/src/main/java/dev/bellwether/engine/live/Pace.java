package dev.bellwether.engine.live;

import java.time.InstantSource;

/**
 * How time passes: by the wall clock, or in lock-step with a sandbox that moves it when it is asked
 * to.
 */
public interface Pace extends InstantSource {
  /**
   * Waits until the inbox holds something or the time has come, whichever is first.
   *
   * @param untilMillis epoch milliseconds
   */
  void await(Inbox inbox, long untilMillis);

  /** Waits, whatever the inbox holds. */
  void pause(long millis);
}
