package dev.bellwether.engine;

import java.time.Duration;

/**
 * What is done in a session when the bars stop that everything is decided on: those of a strategy's
 * first symbol. Counted is the time since the end of the newest of them that came in time, or since
 * the open. A time shorter than one and a half bars counts as that: no feed is silent so soon.
 *
 * @param blockAfter after this long nothing is bought, and people are told; zero for never
 * @param leaveAfter after this long what is held is sold, by the clock; zero for never. Until the
 *     flat checks begin, which do that anyhow
 */
public record SilenceRules(Duration blockAfter, Duration leaveAfter) {
  /** Nobody minds. */
  public static final SilenceRules NONE = new SilenceRules(Duration.ZERO, Duration.ZERO);

  public SilenceRules {
    if (blockAfter.isNegative() || leaveAfter.isNegative()) {
      throw new IllegalArgumentException(
          "times of silence must not be negative, were " + blockAfter + " and " + leaveAfter);
    }
    boolean blocks = blockAfter.isPositive() && blockAfter.compareTo(leaveAfter) <= 0;
    if (leaveAfter.isPositive() && !blocks) {
      throw new IllegalArgumentException(
          "selling for want of bars must not come before buying ends, was after "
              + leaveAfter
              + ", buying ends after "
              + blockAfter);
    }
  }

  /** The same with times that bars of this length can keep. */
  public SilenceRules forBarsOf(Duration length) {
    return new SilenceRules(atLeast(blockAfter, length), atLeast(leaveAfter, length));
  }

  private static Duration atLeast(Duration after, Duration length) {
    Duration least = length.multipliedBy(3).dividedBy(2);
    return after.isZero() || after.compareTo(least) >= 0 ? after : least;
  }
}
