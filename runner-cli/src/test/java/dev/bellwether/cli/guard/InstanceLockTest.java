package dev.bellwether.cli.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {
  private static final long NOON = Instant.parse("2024-07-24T16:00:00Z").toEpochMilli();

  @TempDir Path folder;

  @Test
  void isHeldByOneAtATime() {
    try (InstanceLock first = InstanceLock.take(folder).orElseThrow()) {
      first.beat(NOON);

      assertThat(InstanceLock.take(folder)).isEmpty();
      assertThat(InstanceLock.holder(folder))
          .isEqualTo(
              "process " + ProcessHandle.current().pid() + ", last alive at 2024-07-24T16:00:00Z");
    }

    Optional<InstanceLock> next = InstanceLock.take(folder);
    assertThat(next).isPresent();
    next.orElseThrow().close();
  }

  @Test
  void saysItIsAliveNoMoreThanEveryFiveSeconds() {
    try (InstanceLock lock = InstanceLock.take(folder).orElseThrow()) {
      lock.beat(NOON);
      lock.beat(NOON + 4_999);
      assertThat(lock.beatenMillis()).isEqualTo(NOON);

      lock.beat(NOON + 5_000);
      assertThat(lock.beatenMillis()).isEqualTo(NOON + 5_000);
    }
  }

  @Test
  void isDeadAfterTwoMinutesOfSilenceOnly() {
    assertThat(DeadManTimer.isDead(NOON, NOON + 120_000)).isFalse();
    assertThat(DeadManTimer.isDead(NOON, NOON + 120_001)).isTrue();
    assertThat(DeadManTimer.isDead(0, NOON)).as("before the first sign of life").isFalse();
  }
}
