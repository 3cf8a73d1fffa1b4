package dev.bellwether.http;

import java.time.Duration;

/**
 * How one server is called.
 *
 * @param requestsPerMinute the vendor's limit; 0 for none
 * @param keptForWrites how many of them reads leave alone
 * @param attempts how often a read is tried, at least 1; writes are tried once
 * @param backoff between two tries of a read
 * @param tooMany the shortest wait after 429, for servers that do not say how long
 * @param longestWait the longest that a server may make us wait by its headers
 */
public record CallRules(
    int requestsPerMinute,
    int keptForWrites,
    int attempts,
    Backoff backoff,
    Duration tooMany,
    Duration longestWait) {
  public CallRules {
    if (requestsPerMinute < 0 || attempts < 1) {
      throw new IllegalArgumentException(
          "requestsPerMinute must be at least 0 and attempts at least 1, were "
              + requestsPerMinute
              + " and "
              + attempts);
    }
  }

  /** Four tries, a minute of patience, and this many requests a minute. */
  public static CallRules perMinute(int requests) {
    return new CallRules(
        requests,
        requests >= 100 ? requests / 10 : 0,
        4,
        Backoff.READS,
        Duration.ofSeconds(1),
        Duration.ofSeconds(61));
  }

  public CallRules withTooMany(Duration wait) {
    return new CallRules(requestsPerMinute, keptForWrites, attempts, backoff, wait, longestWait);
  }
}
