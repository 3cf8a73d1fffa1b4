package dev.bellwether.cli.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.rebalance.PlanExecution.Outcome;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies at each write and each request of the two phases in turn. */
class RebalanceCrashTest {
  @TempDir Path folder;

  private RotatedAccount account(String name, Optional<FaultRule> fault) {
    RotatedAccount account =
        new RotatedAccount("10010", folder.resolve(name))
            .priced("A", 100)
            .priced("B", 50)
            .priced("C", 20)
            .priced("D", 10)
            .holding("A", "60")
            .holding("D", "350");
    fault.ifPresent(account::fault);
    return account;
  }

  private long tryAll(String name, String start, Optional<FaultRule> fault, long down, int every) {
    RotatedAccount whole = account(name, fault).nowAt(start);
    Outcome undisturbed = whole.run(whole.plan(Map.of("B", 90L, "C", 200L)));
    assertThat(undisturbed.clean()).as(whole.news.toString()).isTrue();
    for (long point = 1; point <= whole.points(); point += every) {
      RotatedAccount crashed = account(name + point, fault).nowAt(start).crashAt(point, down);

      Outcome outcome = crashed.run(crashed.plan(Map.of("B", 90L, "C", 200L)));

      String as = name + ", point " + point + ": " + crashed.news;
      assertThat(outcome.clean()).as(as + outcome.lines()).isTrue();
      assertThat(List.of("A", "B", "C", "D").stream().map(crashed::held))
          .as(as)
          .containsExactly("0", "90", "200", "0");
      assertThat(crashed.violations()).as(as).isEmpty();
    }
    return whole.points();
  }

  @Test
  void neitherLosesNorRepeatsAnOrderWhileTheExchangeIsOpen() {
    long points = tryAll("open", "2024-08-06T10:00", Optional.empty(), 10_000, 1);

    assertThat(points).isGreaterThan(60);
  }

  @Test
  void neitherLosesNorRepeatsAnOrderOverNight() {
    tryAll("night", "2024-08-05T19:30", Optional.empty(), 120_000, 3);
  }

  @Test
  void neitherLosesNorRepeatsAnOrderWhereItIsAwayForTheAuction() {
    tryAll("away", "2024-08-06T09:20", Optional.empty(), 600_000, 3);
  }

  @Test
  void neitherLosesNorRepeatsAnOrderWhoseAnswerIsLost() {
    tryAll(
        "unclear",
        "2024-08-06T10:00",
        Optional.of(FaultRule.once(FaultKind.TIMEOUT_AFTER, "POST /v2/orders")),
        5_000,
        2);
  }
}
