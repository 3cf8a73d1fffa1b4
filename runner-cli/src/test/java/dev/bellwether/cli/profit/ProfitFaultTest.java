package dev.bellwether.cli.profit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.portfolio.profit.ProfitMode;
import dev.bellwether.portfolio.profit.ProfitRules;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Days on which something goes wrong with the exit. */
class ProfitFaultTest {
  private static final ProfitOptions MODERATE =
      ProfitOptions.of(ProfitRules.of(ProfitMode.MODERATE));
  private static final String TRACE = "10:00 103, 10:10 105, 10:20 103.4";

  @TempDir Path folder;

  private GuardedDay day() {
    return new GuardedDay("2024-08-07", MODERATE, folder).prices("SPY", TRACE).held("SPY", "10");
  }

  private static FaultRule times(FaultKind kind, String target, int times) {
    return new FaultRule(kind, Pattern.compile(target), 1, times, 1, 5_000);
  }

  @Test
  void triesARejectedExitAgainAtTheNextPrice() {
    GuardedDay day = day().fault(times(FaultKind.REJECT, "SPY", 2));

    ProfitWatch.Outcome outcome = day.live("09:20");

    assertThat(day.exits()).as("%s", day.news).hasSize(1);
    assertThat(day.heldNow("SPY")).isEqualTo("0");
    assertThat(day.intents()).hasSize(3);
    assertThat(outcome.clean()).isTrue();
  }

  @Test
  void givesUpAfterFiveRejectionsAndSaysSo() {
    GuardedDay day = day().fault(times(FaultKind.REJECT, "SPY", 1000));

    ProfitWatch.Outcome outcome = day.live("09:20");

    assertThat(day.intents()).as("%s", day.news).hasSize(5);
    assertThat(day.heldNow("SPY")).isEqualTo("10");
    assertThat(day.news).filteredOn(line -> line.contains("it is given up for today")).hasSize(1);
    assertThat(outcome.clean()).isFalse();
    assertThat(outcome.sentence()).contains("Given up: [SPY].");
  }

  @Test
  void leavesTheRestOfAPartialFillToo() {
    GuardedDay day = day().fault(times(FaultKind.PARTIAL_FILL, "SPY", 2));

    day.live("09:20");

    assertThat(day.heldNow("SPY")).as("%s", day.news).isEqualTo("0");
    assertThat(day.exits()).hasSizeGreaterThan(1);
    assertThat(day.journal().filled().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("10");
    assertThat(day.violations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {
        "TIMEOUT_BEFORE",
        "TIMEOUT_AFTER",
        "GATEWAY_TIMEOUT_BEFORE",
        "GATEWAY_TIMEOUT_AFTER",
        "ERROR_BEFORE",
        "ERROR_AFTER",
        "RESET_BEFORE",
        "RESET_AFTER",
        "HTML_BEFORE",
        "HTML_AFTER",
        "TOO_MANY",
        "TOO_MANY_BARE"
      })
  void leavesOnceWhateverHappensToTheRequests(FaultKind kind) {
    GuardedDay day =
        day()
            .fault(times(kind, "POST /v2/orders", 2))
            .fault(times(kind, "GET /v2/orders.*", 2).fromTheNth(12));

    day.live("09:20");

    assertThat(day.heldNow("SPY")).as("%s", day.news).isEqualTo("0");
    assertThat(day.exits()).hasSize(1);
  }

  /** Halted from 10:20:30, so that the price of 10:20 is known but the order waits. */
  @Test
  void leavesAHaltedSymbolWhenItTradesAgainWithOneOrder() {
    GuardedDay day = day().halt("SPY", "10:21", "10:40");

    day.live("09:20");

    assertThat(day.exits()).as("%s", day.news).containsExactly("10:40 sell 10 SPY at 103.4");
    assertThat(day.intents()).hasSize(1);
    assertThat(day.news).anyMatch(line -> line.contains("SPY is halted"));
  }

  /** The orders are stuck while others trade: taken back after a minute and sent anew. */
  @Test
  void takesAStuckExitBackBeforeItSendsAnother() {
    GuardedDay day = day().fault(times(FaultKind.STICK, "SPY", 1));

    day.live("09:20");

    assertThat(day.heldNow("SPY")).as("%s", day.news).isEqualTo("0");
    assertThat(day.exits()).hasSize(1);
    assertThat(day.intents()).hasSize(2);
  }

  /** The stream is away when the peak of 105 is made, and the minutes are asked for after it. */
  @Test
  void fillsTheGapOfAStreamThatWasAway() {
    GuardedDay day =
        new GuardedDay("2024-08-07", MODERATE, folder)
            .prices("SPY", "10:00 103, 10:10 105, 10:11 104, 10:20 103.4")
            .held("SPY", "10")
            .fault(times(FaultKind.SILENCE, "/v2/.* bars", 1).fromTheNth(39));

    day.live("09:20");

    assertThat(day.news).as("%s", day.news).anyMatch(line -> line.contains("stream is down"));
    assertThat(day.stops("SPY").getLast()).isCloseTo(103.425, within(1e-9));
    assertThat(day.exits()).containsExactly("10:21 sell 10 SPY at 103.4");
  }

  /** No trade at all from 10:20 to 14:00: the price of before is no reason to sell. */
  @Test
  void sellsNothingOnOldPrices() {
    GuardedDay day =
        new GuardedDay("2024-08-07", MODERATE, folder)
            .prices("SPY", "10:00 103, 10:10 105, 10:15 none, 14:00 103.41")
            .held("SPY", "10");

    day.live("09:20");

    assertThat(day.exits()).as("%s", day.news).containsExactly("14:01 sell 10 SPY at 103.41");
    assertThat(day.news).filteredOn(line -> line.contains("No price of SPY")).hasSize(1);
  }

  /** A person's limit order holds the shares: ours cannot be taken. */
  @Test
  void saysSoWhereAnotherOrderHoldsTheShares() {
    GuardedDay day = day().offeredAt("10:05", "SPY", "10", "120");

    ProfitWatch.Outcome outcome = day.live("09:20");

    assertThat(day.exits()).as("%s", day.news).isEmpty();
    assertThat(day.news)
        .filteredOn(line -> line.contains("Not taken by the broker: sell 10 SPY"))
        .hasSize(5)
        .first(InstanceOfAssertFactories.STRING)
        .contains("insufficient qty available");
    assertThat(outcome.clean()).isFalse();
  }
}
