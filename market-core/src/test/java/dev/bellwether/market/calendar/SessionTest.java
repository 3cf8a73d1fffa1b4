package dev.bellwether.market.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class SessionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final long OPEN = Instant.parse("2026-07-01T13:30:00Z").toEpochMilli();
  private static final long CLOSE = Instant.parse("2026-07-01T20:00:00Z").toEpochMilli();
  private final Session session = new Session(DAY, OPEN, CLOSE, false);

  @Test
  void coversBarsThatLieWhollyInside() {
    assertThat(session.covers(OPEN, CLOSE)).isTrue();
    assertThat(session.covers(OPEN, OPEN + 60_000)).isTrue();
    assertThat(session.covers(OPEN - 1, OPEN + 60_000)).isFalse();
    assertThat(session.covers(CLOSE - 60_000, CLOSE)).isTrue();
    assertThat(session.covers(CLOSE - 60_000, CLOSE + 1)).isFalse();
  }

  @Test
  void knowsItsLengthAndBells() {
    assertThat(session.minutes()).isEqualTo(390);
    assertThat(session.open()).isEqualTo("2026-07-01T13:30:00Z");
    assertThat(session.close()).isEqualTo("2026-07-01T20:00:00Z");
  }

  @Test
  void refusesToCloseBeforeItOpens() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Session(DAY, OPEN, OPEN, false))
        .withMessage("closeMillis must be after openMillis " + OPEN + ", was " + OPEN);
  }
}
