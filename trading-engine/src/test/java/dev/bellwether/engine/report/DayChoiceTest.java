package dev.bellwether.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.engine.stats.DailyEquity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DayChoiceTest {
  @Test
  void takesAllWhileTheyAreFew() {
    DailyEquity equity = Runs.equity(0.1, -0.1, 0, 0.2);

    assertThat(DayChoice.of(equity)).hasSize(4);
    assertThat(DayChoice.of(Runs.equity())).isEmpty();
  }

  @Test
  void takesTheLastTheBestAndTheWorstOfMany() {
    // Tuesday 2024-01-02 on; best is the 2nd (3 January), worst the 4th (5 January)
    DailyEquity equity = Runs.equity(0.01, 0.09, 0.02, -0.08, 0, 0.01, 0.02, -0.01, 0, 0.01);

    List<LocalDate> chosen = List.copyOf(DayChoice.of(equity, 3));

    assertThat(chosen)
        .containsExactly(
            LocalDate.of(2024, 1, 3), LocalDate.of(2024, 1, 5), LocalDate.of(2024, 1, 15));
  }

  @Test
  void neverTakesMoreThanItMay() {
    DailyEquity equity = Runs.equity(Runs.returns(400, 0, 0.01));

    for (int most = 3; most <= 410; most++) {
      assertThat(DayChoice.of(equity, most)).hasSizeBetween(Math.min(400, most) - 1, most);
    }
    assertThatThrownBy(() -> DayChoice.of(equity, 2)).hasMessage("most must be at least 3, was 2");
  }
}
