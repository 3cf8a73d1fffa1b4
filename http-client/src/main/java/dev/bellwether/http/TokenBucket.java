package dev.bellwether.http;

import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps requests below a vendor's limit: a bucket that holds {@code capacity} tokens and gains
 * {@code perMinute} tokens a minute. Who finds it empty waits until its own token has come. Safe
 * for any thread.
 */
public final class TokenBucket {
  private final ReentrantLock lock = new ReentrantLock();
  private final double capacity;
  private final double perMilli;
  private final double keptForWrites;
  private final InstantSource time;
  private final Sleeper sleeper;
  private double tokens;
  private long filledMillis;

  /**
   * A full bucket.
   *
   * @param perMinute requests a minute, above 0; as many may come at once
   * @param keptForWrites tokens that reads leave alone, so that an order never queues behind them
   */
  public TokenBucket(int perMinute, int keptForWrites, InstantSource time, Sleeper sleeper) {
    if (perMinute < 1 || keptForWrites < 0 || keptForWrites >= perMinute) {
      throw new IllegalArgumentException(
          "perMinute must be at least 1 and above keptForWrites, were "
              + perMinute
              + " and "
              + keptForWrites);
    }
    this.capacity = perMinute;
    this.perMilli = perMinute / 60_000.0;
    this.keptForWrites = keptForWrites;
    this.time = time;
    this.sleeper = sleeper;
    this.tokens = perMinute;
    this.filledMillis = time.millis();
  }

  /** Takes a token, after waiting for it where there is none. */
  public void take(boolean write) {
    long wait = reserve(write ? 0 : keptForWrites);
    if (wait > 0) {
      sleeper.sleep(wait);
    }
  }

  /** Takes the token now, though it may still be to come: so who waits, waits once. */
  private long reserve(double kept) {
    lock.lock();
    try {
      long now = time.millis();
      tokens = Math.min(capacity, tokens + Math.max(0, now - filledMillis) * perMilli);
      filledMillis = Math.max(now, filledMillis);
      tokens -= 1;
      return tokens >= kept ? 0 : (long) Math.ceil((kept - tokens) / perMilli);
    } finally {
      lock.unlock();
    }
  }
}
