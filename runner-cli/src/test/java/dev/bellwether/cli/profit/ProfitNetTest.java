package dev.bellwether.cli.profit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.portfolio.profit.ProfitMode;
import dev.bellwether.portfolio.profit.ProfitRules;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker has a trailing stop of its own for what is guarded. */
class ProfitNetTest {
  private static final ProfitOptions NETS =
      new ProfitOptions(
          ProfitRules.of(ProfitMode.MODERATE).closingGuarded(), Set.of(), false, true, true);

  @TempDir Path folder;

  private GuardedDay day(String prices) {
    return new GuardedDay("2024-08-07", NETS, folder).prices("SPY", prices).held("SPY", "10.5");
  }

  @Test
  void isTakenBackBeforeThePositionIsLeft() {
    GuardedDay day = day("10:00 103");

    day.live("09:20");

    assertThat(day.intents()).as("%s", day.news).hasSize(2);
    assertThat(day.exits()).singleElement().asString().matches("15:5[56] sell 10.5 SPY at 103");
    assertThat(day.violations()).isEmpty();
  }

  /** Given at 103 with 1.5 percent: its own stop at 105 is 103.425, reached by 103.4. */
  @Test
  void sellsTheWholeSharesWhereTheProcessIsDead() {
    GuardedDay day =
        day("10:00 103, 10:10 105, 10:20 103.4, 10:40 104").crashAt("10:15", Duration.ofHours(3));

    day.live("09:20");

    assertThat(day.exits())
        .as("%s", day.news)
        .containsExactly("10:20 sell 10 SPY at 103.4", "15:55 sell 0.5 SPY at 104");
    assertThat(day.violations()).isEmpty();
  }
}
