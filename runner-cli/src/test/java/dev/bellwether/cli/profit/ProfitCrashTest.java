package dev.bellwether.cli.profit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.portfolio.profit.ProfitMode;
import dev.bellwether.portfolio.profit.ProfitRules;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies at each write to a journal, each request and each order update in turn. */
class ProfitCrashTest {
  private static final ProfitOptions MODERATE =
      ProfitOptions.of(ProfitRules.of(ProfitMode.MODERATE));

  @TempDir Path folder;

  private GuardedDay day(String name, Optional<FaultRule> fault) {
    GuardedDay day =
        new GuardedDay("2024-08-07", MODERATE, folder.resolve(name))
            .prices("SPY", "10:00 103, 10:05 105, 10:10 103.4")
            .held("SPY", "10");
    fault.ifPresent(day::fault);
    return day;
  }

  private long tryAll(String name, Optional<FaultRule> fault, long down, int every) {
    GuardedDay whole = day(name, fault);
    whole.live("09:58");
    for (long point = 1; point <= whole.points(); point += every) {
      GuardedDay day = day(name + point, fault).crashAt(point, down);

      day.live("09:58");

      assertThat(day.heldNow("SPY")).as("%s, point %s: %s", name, point, day.news).isEqualTo("0");
      assertThat(day.exits())
          .as("%s, point %s: %s", name, point, day.news)
          .singleElement()
          .asString()
          .endsWith("sell 10 SPY at 103.4");
      assertThat(day.stops("SPY").getLast()).isCloseTo(103.425, within(1e-9));
      assertThat(day.violations()).as("%s, point %s: %s", name, point, day.news).isEmpty();
    }
    return whole.points();
  }

  @Test
  void neitherLosesNorRepeatsAnExit() {
    assertThat(tryAll("soon", Optional.empty(), 10_000, 2)).isGreaterThan(100);
  }

  @Test
  void neitherLosesNorRepeatsAnExitAfterTwoMinutes() {
    tryAll("late", Optional.empty(), 120_000, 5);
  }

  @Test
  void neitherLosesNorRepeatsAnExitWhoseAnswerIsLost() {
    tryAll(
        "unclear",
        Optional.of(FaultRule.once(FaultKind.TIMEOUT_AFTER, "POST /v2/orders")),
        5_000,
        5);
  }
}
