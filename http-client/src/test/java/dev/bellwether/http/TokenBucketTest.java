package dev.bellwether.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TokenBucketTest {
  private long nowMillis;
  private final List<Long> waits = new ArrayList<>();

  private TokenBucket bucket(int perMinute) {
    return new TokenBucket(
        perMinute,
        0,
        () -> Instant.ofEpochMilli(nowMillis),
        millis -> {
          waits.add(millis);
          nowMillis += millis;
        });
  }

  @Test
  void letsAMinutesWorthThroughAndThenOneByOne() {
    TokenBucket bucket = bucket(5);

    for (int i = 0; i < 7; i++) {
      bucket.take(false);
    }

    // 5 a minute: one each 12 s
    assertThat(waits).containsExactly(12_000L, 12_000L);
  }

  @Test
  void fillsUpAgainButNotBeyondItsSize() {
    TokenBucket bucket = bucket(5);
    for (int i = 0; i < 5; i++) {
      bucket.take(false);
    }
    nowMillis += 3_600_000;

    for (int i = 0; i < 6; i++) {
      bucket.take(false);
    }

    assertThat(waits).containsExactly(12_000L);
  }

  @Test
  void doesNotGoBackWithTheClock() {
    TokenBucket bucket = bucket(5);
    bucket.take(false);
    nowMillis -= 1_000_000;
    bucket.take(false);

    assertThat(waits).isEmpty();
  }

  @Test
  void neverWaitsForEverWhereTimeStandsStill() {
    TokenBucket bucket =
        new TokenBucket(1, 0, () -> Instant.ofEpochMilli(0), millis -> waits.add(millis));

    bucket.take(false);
    bucket.take(false);
    bucket.take(false);

    assertThat(waits).containsExactly(60_000L, 120_000L);
  }

  @Test
  void refusesALimitBelowOne() {
    assertThatThrownBy(() -> bucket(0)).hasMessageContaining("perMinute must be at least 1");
  }
}
