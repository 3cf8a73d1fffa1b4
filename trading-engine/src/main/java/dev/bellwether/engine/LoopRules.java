package dev.bellwether.engine;

import dev.bellwether.market.calendar.SessionTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the loop treats time and the outside world: where bars are history and fills are certain, or
 * where both must be waited for.
 *
 * @param ahead whether the strategy is asked ahead of its marks, by their leads
 * @param grace how long after its instant a mark may still be asked for; later it is left out
 * @param entryPatience where orders reduce one position and open another, how long the second wait
 *     for the first to be filled before they are given up; zero where both are sent at once
 * @param sellAgain what should have been sold, or bought back, and came to nothing is tried again
 *     after this long, without waiting for the next mark; zero where it waits. Entries always wait:
 *     the price that they were meant for is gone
 * @param flatChecks when it is seen to that nothing is held: what is then neither sold nor on its
 *     way is sold at the market. Empty for strategies that hold overnight, and in backtests
 * @param silence what is done when the bars stop
 * @param settling how long after the closing bell the session ends, so that closing fills are in it
 */
public record LoopRules(
    boolean ahead,
    Duration grace,
    Duration entryPatience,
    Duration sellAgain,
    List<SessionTime> flatChecks,
    SilenceRules silence,
    Duration settling) {
  /** Bars are history, fills are certain. */
  public static final LoopRules HISTORY =
      new LoopRules(
          false,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          List.of(),
          SilenceRules.NONE,
          Duration.ZERO);

  /**
   * A real exchange: 45 seconds of grace, entries wait at most a minute for the exits before them,
   * what could not be sold is sold again after half a minute, nothing is bought after three minutes
   * without a bar, a minute for closing fills.
   */
  public static final LoopRules LIVE =
      new LoopRules(
          true,
          Duration.ofSeconds(45),
          Duration.ofMinutes(1),
          Duration.ofSeconds(30),
          List.of(),
          new SilenceRules(Duration.ofMinutes(3), Duration.ZERO),
          Duration.ofMinutes(1));

  public LoopRules {
    flatChecks = List.copyOf(flatChecks);
    for (Duration one : List.of(grace, entryPatience, sellAgain, settling)) {
      if (one.isNegative()) {
        throw new IllegalArgumentException("durations must not be negative, one was " + one);
      }
    }
  }

  /** The same, where entries wait so long for the exits before them. */
  public LoopRules withEntryPatience(Duration patience) {
    return new LoopRules(ahead, grace, patience, sellAgain, flatChecks, silence, settling);
  }

  /** The same, where this is done when the bars stop. */
  public LoopRules withSilence(SilenceRules other) {
    return new LoopRules(ahead, grace, entryPatience, sellAgain, flatChecks, other, settling);
  }

  /**
   * The same for a strategy that is flat overnight.
   *
   * @param first the first check, before the close; then each half minute up to the close
   */
  public LoopRules flatFrom(Duration first) {
    List<SessionTime> checks =
        Stream.iterate(first, left -> left.isPositive(), left -> left.minusSeconds(30))
            .map(SessionTime::beforeClose)
            .toList();
    return new LoopRules(ahead, grace, entryPatience, sellAgain, checks, silence, settling);
  }
}
