package dev.bellwether.market.port;

import dev.bellwether.market.decision.Tape;
import java.util.function.Predicate;

/** Moves a tape through time, one instant after the other. Used by one thread. */
public interface BarFeed extends AutoCloseable {
  /** What {@link #advance} did. */
  enum Step {
    /** The tape stands at an instant at which at least one bar ended. */
    BARS,
    /**
     * The same, but so long ago that nothing is to be decided on them: bars that were missed and
     * read afterwards. The next step may bring newer ones.
     */
    LATE,
    /**
     * The tape stands at the limit; no bar ended up to and including it that was not shown before.
     */
    TIME,
    /** There is nothing more; the tape has not moved. */
    END
  }

  /**
   * Moves on to the next instant at which bars ended, but not beyond the limit.
   *
   * @param limitMillis epoch milliseconds; {@link Long#MAX_VALUE} for none
   */
  Step advance(Tape tape, long limitMillis);

  /**
   * Moves on as {@link #advance} does, instant by instant, as long as a test passes at each: for
   * feeds that have bars at hand and can do so faster than by being asked for each. May move on by
   * less, or not at all.
   *
   * @param beforeMillis the tape stays before this instant, epoch milliseconds
   * @param test asked once for each instant at which bars ended
   * @return whether the test failed; the tape stands where it did
   */
  default boolean advanceWhile(Tape tape, long beforeMillis, Predicate<Tape> test) {
    return false;
  }

  @Override
  default void close() {}
}
