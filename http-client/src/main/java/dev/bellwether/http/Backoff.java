package dev.bellwether.http;

import java.time.Duration;
import java.util.Random;

/**
 * How long to wait before another try:
 *
 * <pre>
 *   wait(k) = min(longest, first * 2^k) * (1 - jitter * u),   u uniform in [0, 1)
 * </pre>
 *
 * @param first before the second try (k = 0)
 * @param longest more is never waited
 * @param jitter fraction, 0 to 1, so that many clients do not come back at once
 */
public record Backoff(Duration first, Duration longest, double jitter) {
  public static final Backoff READS =
      new Backoff(Duration.ofMillis(250), Duration.ofSeconds(15), 0.2);
  public static final Backoff STREAMS =
      new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), 0.2);

  public Backoff {
    if (first.toMillis() < 1 || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "first must be at least 1 ms and longest not below it, were "
              + first
              + " and "
              + longest);
    }
    if (!(jitter >= 0 && jitter <= 1)) {
      throw new IllegalArgumentException("jitter must be in 0 to 1, was " + jitter);
    }
  }

  /**
   * The wait before try {@code failures + 1}, milliseconds.
   *
   * @param failures tries that failed so far in a row, at least 1
   */
  public long millis(int failures, Random random) {
    int doublings = Math.min(failures - 1, 30);
    double whole = Math.min((double) longest.toMillis(), first.toMillis() * Math.pow(2, doublings));
    return Math.max(1, Math.round(whole * (1 - jitter * random.nextDouble())));
  }
}
