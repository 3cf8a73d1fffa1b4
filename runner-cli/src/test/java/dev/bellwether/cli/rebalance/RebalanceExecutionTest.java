package dev.bellwether.cli.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.rebalance.PlanExecution.Outcome;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two phases against the sandbox: what is sold, what is bought, and what is said of the rest. */
class RebalanceExecutionTest {
  @TempDir Path folder;

  private RotatedAccount invested() {
    return new RotatedAccount("10010", folder)
        .priced("A", 100)
        .priced("B", 50)
        .priced("C", 20)
        .holding("A", "97");
  }

  @Test
  void turnsAnAccountWithoutSpareCashRoundWhileTheExchangeIsOpen() {
    RotatedAccount account = invested().nowAt("2024-08-06T10:00");

    Outcome outcome = account.run(account.plan(Map.of("B", 90L, "C", 200L)));

    assertThat(outcome.clean()).as(account.news.toString()).isTrue();
    assertThat(account.held("A")).isEqualTo("0");
    assertThat(account.held("B")).isEqualTo("90");
    assertThat(account.held("C")).isEqualTo("200");
    assertThat(account.orders())
        .containsExactly("day sell 97 a filled", "day buy 90 b filled", "day buy 200 c filled");
    assertThat(account.violations()).isEmpty();
  }

  @Test
  void holdsThePlanUntilTheAuctionAndBuysWhenTheSalesAreFilled() {
    RotatedAccount account = invested().nowAt("2024-08-05T16:30");

    Outcome outcome = account.run(account.plan(Map.of("B", 150L)));

    assertThat(outcome.clean()).as(account.news.toString()).isTrue();
    assertThat(account.orders()).containsExactly("opg sell 97 a filled", "day buy 150 b filled");
    assertThat(account.news.toString()).contains("Waiting until 2024-08-05 19:05 New York");
    assertThat(account.violations()).isEmpty();
  }

  @Test
  void queuesDayOrdersAfterTheCloseWhereThatIsAskedFor() {
    RotatedAccount account = invested().queueing().nowAt("2024-08-05T16:30");

    account.run(account.plan(Map.of("B", 150L)));

    assertThat(account.orders()).containsExactly("day sell 97 a filled", "day buy 150 b filled");
    assertThat(account.held("B")).isEqualTo("150");
  }

  @Test
  void sendsNoAuctionOrderInTheTwoMinutesBeforeTheOpen() {
    RotatedAccount account = invested().nowAt("2024-08-06T09:27:56");

    account.run(account.plan(Map.of("B", 150L)));

    assertThat(account.orders()).containsExactly("day sell 97 a filled", "day buy 150 b filled");
  }

  @Test
  void buysAtTheAuctionWhereThereIsNothingToSell() {
    RotatedAccount account =
        new RotatedAccount("10000", folder).priced("B", 50).nowAt("2024-08-05T20:00");

    account.run(account.plan(Map.of("B", 150L)));

    assertThat(account.orders()).containsExactly("opg buy 150 b filled");
  }

  @Test
  void changesNothingTheSecondTime() {
    RotatedAccount account = invested().nowAt("2024-08-06T10:00");
    RebalancePlan plan = account.plan(Map.of("B", 90L));

    Outcome first = account.run(plan);
    List<String> orders = account.orders();
    Outcome second = account.run(account.plan(Map.of("C", 90L)));

    assertThat(second.lines()).isEqualTo(first.lines());
    assertThat(account.orders()).isEqualTo(orders);
  }

  @Test
  void comesBackLaterWhereItMayNotWait() {
    RotatedAccount account = invested().withoutWaiting().nowAt("2024-08-05T16:30");
    RebalancePlan plan = account.plan(Map.of("B", 150L));

    Outcome evening = account.run(plan);
    account.nowAt("2024-08-05T19:05");
    Outcome night = account.run(plan);
    account.nowAt("2024-08-06T09:31");
    Outcome morning = account.run(plan);

    assertThat(evening.untilMillis()).isEqualTo(RotatedAccount.at("2024-08-05T19:05"));
    assertThat(night.untilMillis()).isEqualTo(RotatedAccount.at("2024-08-06T09:30:01"));
    assertThat(morning.finished()).isTrue();
    assertThat(account.held("B")).isEqualTo("150");
  }

  @Test
  void cutsPurchasesBackToTheMoneyThatTheSalesBrought() {
    // 97 A bring 9,700, not 19,400: 98 percent of 10,010 buy 196 B at 50
    RotatedAccount account = invested().nowAt("2024-08-06T10:00");

    Outcome outcome = account.run(account.plan(Map.of("B", 388L)));

    assertThat(Integer.parseInt(account.held("B"))).isBetween(190, 196);
    assertThat(outcome.lines().toString()).contains("Cut back: ").contains("for want of money");
    assertThat(account.violations()).isEmpty();
  }

  @Test
  void buysFewerWhereThePriceHasRisenOvernight() {
    RotatedAccount account =
        new RotatedAccount("10010", folder)
            .priced("A", 100)
            .priced("B", 50, 60, 60)
            .holding("A", "97")
            .nowAt("2024-08-05T20:00");

    account.run(account.plan(Map.of("B", 190L)));

    assertThat(Integer.parseInt(account.held("B"))).isBetween(155, 163);
    assertThat(account.violations()).isEmpty();
  }

  @Test
  void reportsAHaltedTickerTakesItsOrderBackAndBuysWithWhatThereIs() {
    RotatedAccount account =
        new RotatedAccount("10010", folder)
            .priced("A", 100)
            .priced("B", 50)
            .priced("C", 20)
            .holding("A", "50")
            .holding("C", "200")
            .halted("A", "2024-08-06T09:30", "2024-08-06T16:00")
            .nowAt("2024-08-06T10:00");

    Outcome outcome = account.run(account.plan(Map.of("B", 150L)));

    assertThat(outcome.clean()).isFalse();
    assertThat(outcome.lines().getFirst())
        .startsWith("NOT DONE: sell 50 A (not wanted any more): 0 filled, cancelled");
    assertThat(account.held("A")).isEqualTo("50");
    assertThat(account.held("C")).isEqualTo("0");
    assertThat(Integer.parseInt(account.held("B"))).isBetween(90, 100);
    assertThat(account.violations()).isEmpty();
  }

  @Test
  void reportsARejectedOrderAndDoesNotSendItAgain() {
    RotatedAccount account =
        invested()
            .fault(new FaultRule(FaultKind.REJECT, Pattern.compile("A"), 1, 9, 1, 0))
            .nowAt("2024-08-06T10:00");

    Outcome outcome = account.run(account.plan(Map.of("B", 150L)));

    assertThat(outcome.clean()).isFalse();
    assertThat(outcome.lines().getFirst()).startsWith("NOT DONE: sell 97 A").contains("refused");
    assertThat(account.orders().stream().filter(one -> one.contains("sell"))).hasSize(1);
    assertThat(account.violations()).isEmpty();
  }

  @Test
  void sellsTheRestWithADayOrderWhereTheAuctionFilledAPart() {
    RotatedAccount account =
        invested()
            .fault(new FaultRule(FaultKind.PARTIAL_FILL, Pattern.compile("A"), 1, 1, 1, 0))
            .nowAt("2024-08-05T20:00");

    Outcome outcome = account.run(account.plan(Map.of("B", 150L)));

    assertThat(outcome.clean()).as(account.news + " " + outcome.lines()).isTrue();
    assertThat(account.held("A")).isEqualTo("0");
    assertThat(account.held("B")).isEqualTo("150");
    assertThat(account.violations()).isEmpty();
  }

  @Test
  void sellsAFractionAfterTheAuctionSinceAuctionsTakeWholeSharesOnly() {
    RotatedAccount account =
        new RotatedAccount("10010", folder)
            .priced("A", 100)
            .priced("B", 50)
            .holding("A", "10.4")
            .nowAt("2024-08-05T20:00");

    account.run(account.plan(Map.of("B", 100L)));

    assertThat(account.orders())
        .containsExactly("opg sell 10 a filled", "day sell 0.4 a filled", "day buy 100 b filled");
    assertThat(account.held("A")).isEqualTo("0");
  }

  @Test
  void sellsNoMoreThanIsStillHeld() {
    RotatedAccount account = invested().nowAt("2024-08-06T10:00");
    RebalancePlan plan = account.plan(Map.of("B", 100L));
    account.order("A", "-90");
    account.nowAt("2024-08-06T10:05");

    Outcome outcome = account.run(plan);

    assertThat(account.held("A")).isEqualTo("0");
    assertThat(account.orders().getFirst()).isEqualTo("day sell 7 a filled");
    assertThat(outcome.lines().getFirst()).contains("it is no longer held");
  }

  @Test
  void endsAPlanWhoseSessionIsOver() {
    RotatedAccount account = invested().nowAt("2024-08-06T16:01");

    Outcome outcome = account.run(account.plan(Map.of("B", 100L)));

    assertThat(outcome.finished()).isTrue();
    assertThat(outcome.lines().getFirst()).contains("the session of 2024-08-06 is over");
    assertThat(account.orders()).isEmpty();
  }

  @Test
  void takesTheOrdersOfAnOldPlanBackBeforeANewOne() {
    RotatedAccount account = invested().withoutWaiting().nowAt("2024-08-05T20:00");
    RebalancePlan plan = account.plan(Map.of("B", 150L));
    account.run(plan);

    List<String> lines = account.supersede(plan);

    assertThat(account.orders()).containsExactly("opg sell 97 a canceled");
    assertThat(lines.getLast()).isEqualTo("Ended before it was done: there is a newer plan.");
    assertThat(account.held("A")).isEqualTo("97");
  }
}
