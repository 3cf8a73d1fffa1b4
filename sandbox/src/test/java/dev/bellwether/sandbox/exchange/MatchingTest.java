package dev.bellwether.sandbox.exchange;

import static dev.bellwether.sandbox.exchange.Day.at;
import static dev.bellwether.sandbox.exchange.Day.buy;
import static dev.bellwether.sandbox.exchange.Day.buyAt;
import static dev.bellwether.sandbox.exchange.Day.money;
import static dev.bellwether.sandbox.exchange.Day.sell;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MatchingTest {
  @Test
  void fillsAMarketOrderOfTheVeryInstantAtThatMinutesOpen() {
    Day day = Day.at10(600, 600, 600, 600, 601, 605, 599, 602);

    OrderView placed = day.accepted(buy(10));
    day.exchange.advanceTo(at(10, 0) + 1);

    assertThat(placed.state()).isEqualTo(OrderState.PENDING_NEW);
    assertThat(day.now(placed).average()).isEqualByComparingTo("601");
    assertThat(day.events()).containsExactly("pending_new", "new", "fill");
    assertThat(day.account.cash()).isEqualByComparingTo("93990");
  }

  @Test
  void fillsAnOrderThatComesWithinAMinuteOnlyInTheNext() {
    Day day = Day.at10(600, 600, 600, 600, 601, 605, 599, 602, 603, 603, 603, 603);
    day.exchange.advanceTo(at(10, 0) + 1000);

    OrderView market = day.accepted(buy(10));
    OrderView limit = day.accepted(buyAt(5, "600"));
    day.advanceTo(10, 1);
    List<String> within = day.events();
    day.exchange.advanceTo(at(10, 1) + 1);

    assertThat(within).doesNotContain("fill");
    assertThat(day.now(market).average()).isEqualByComparingTo("603");
    assertThat(day.now(limit).state()).isEqualTo(OrderState.NEW); // 603 is its whole minute
  }

  @Test
  void takersLoseSlippageAndHalfTheSpreadOthersDoNot() {
    ExchangeRules rules = ExchangeRules.DEFAULT.withSlippage(0.01).withHalfSpread(2);
    Day day =
        new Day(
            rules,
            at(10, 0),
            Day.minutes("SPY", at(9, 59), 600, 600, 600, 600, 601, 601, 601, 601));

    OrderView market = day.accepted(buy(1));
    OrderView limit = day.accepted(buyAt(1, "605"));
    day.exchange.advanceTo(at(10, 0) + 1);

    // 601 + 0.01 + 601 * 2 / 10,000
    assertThat(day.now(market).average()).isEqualByComparingTo("601.1302");
    assertThat(day.now(limit).average()).isEqualByComparingTo("601");
  }

  @Test
  void fillsALimitAtTheOpenIfThatIsBetterAndElseAtTheLimit() {
    Day day = Day.at10(600, 600, 600, 600, 599, 605, 595, 602);

    OrderView better = day.accepted(buyAt(1, "600.5"));
    OrderView touched = day.accepted(buyAt(1, "596"));
    OrderView missed = day.accepted(buyAt(1, "594.99"));
    day.advanceTo(10, 1);

    assertThat(day.now(better).average()).isEqualByComparingTo("599");
    assertThat(day.now(touched).average()).isEqualByComparingTo("596");
    assertThat(day.now(touched).times().filled() / 1_000_000).isEqualTo(at(10, 0) + 45_000);
    assertThat(day.now(missed).state()).isEqualTo(OrderState.NEW);
  }

  @Test
  void fillsASellStopAtTheWorseOfOpenAndTrigger() {
    Day day =
        Day.at10(600, 600, 600, 600, 600, 600, 600, 600, 600, 601, 590, 595, 588, 588, 588, 588);
    day.accepted(buy(20));
    day.exchange.advanceTo(at(10, 0) + 1);
    NewOrderJson atTrigger = sell(10).stoppedAt(money("595"));
    NewOrderJson gapped = sell(10).stoppedAt(money("589"));

    OrderView first = day.accepted(atTrigger);
    OrderView second = day.accepted(gapped);
    day.advanceTo(10, 3);

    assertThat(day.now(first).average()).isEqualByComparingTo("595");
    assertThat(day.now(second).average()).isEqualByComparingTo("588");
  }

  @Test
  void turnsABuyStopIntoAStopLimitTwoAndAHalfPercentAbove() {
    // 600 * 1.025 = 615: the minute gaps to 620 and never comes back; the next one does.
    Day day = Day.at10(600, 600, 600, 600, 620, 622, 619, 621, 614, 616, 613, 615);

    OrderView stop = day.accepted(buy(1).stoppedAt(money("600")));
    day.advanceTo(10, 1);
    OrderState afterGap = day.now(stop).state();
    day.advanceTo(10, 2);

    assertThat(afterGap).isEqualTo(OrderState.NEW);
    assertThat(day.now(stop).average()).isEqualByComparingTo("614");
  }

  @Test
  void stopsTheLossWhereOneMinuteReachesBothExits() {
    Day day = Day.at10(600, 600, 600, 600, 600, 600, 600, 600, 600, 620, 580, 600);

    OrderView entry = day.accepted(buy(10).with("bracket", money("610"), money("590")));
    day.advanceTo(10, 2);

    OrderView after = day.now(entry);
    assertThat(after.legs())
        .extracting(OrderView::state)
        .containsExactly(OrderState.CANCELED, OrderState.FILLED);
    assertThat(after.legs().get(1).average()).isEqualByComparingTo("590");
    assertThat(day.account.qty("SPY")).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void keepsExitsHeldUntilTheEntryIsFilledAndThenHoldsTheSharesOnce() {
    Day day = Day.at10(600, 600, 600, 600, 600, 600, 600, 600);

    OrderView entry = day.accepted(buy(10).with("bracket", money("610"), money("590")));
    List<OrderState> before = day.now(entry).legs().stream().map(OrderView::state).toList();
    day.exchange.advanceTo(at(10, 0) + 1);

    assertThat(before).containsOnly(OrderState.HELD);
    assertThat(day.now(entry).legs())
        .extracting(OrderView::state)
        .containsExactly(OrderState.NEW, OrderState.HELD);
    assertThat(day.account.held("SPY")).isEqualByComparingTo("10");
    assertThat(day.refused(sell(5)).message())
        .isEqualTo("insufficient qty available for order (requested: 5, available: 0)");
  }

  @Test
  void shrinksTheStopLossWhenTheTakeProfitIsFilledInPart() {
    Day day = Day.at10(600, 600, 600, 600, 600, 600, 600, 600, 610, 610, 610, 610);
    day.exchange.suffer(
        new Mishaps() {
          @Override
          public List<BigDecimal> parts(OrderView order, BigDecimal remaining) {
            return order.leg() ? List.of(new BigDecimal(4)) : List.of(remaining);
          }
        });

    OrderView entry = day.accepted(buy(10).with("bracket", money("610"), money("590")));
    day.exchange.advanceTo(at(10, 1) + 1);

    OrderView stop = day.now(entry).legs().get(1);
    assertThat(stop.terms().qty()).isEqualByComparingTo("6");
    assertThat(day.account.held("SPY")).isEqualByComparingTo("6");
  }

  @Test
  void trailsTheBestPriceAndTestsTheOldLevelFirst() {
    // Best 600, level 595; the minute that rises to 610 dips to 596 first: not sold. Then level
    // 605.
    Day day =
        Day.at10(600, 600, 600, 600, 600, 600, 600, 600, 600, 610, 596, 609, 604, 604, 604, 604);
    day.accepted(buy(1));
    day.exchange.advanceTo(at(10, 0) + 1);

    OrderView trail = day.accepted(trailing("5"));
    day.advanceTo(10, 3);

    assertThat(day.now(trail).average()).isEqualByComparingTo("604");
    assertThat(day.now(trail).best()).isEqualByComparingTo("610");
  }

  @Test
  void takesSlippageFromMarketOrdersButNotFromLimits() {
    Day day =
        new Day(
            ExchangeRules.DEFAULT.withSlippage(0.001),
            at(10, 0),
            Day.flat("SPY", at(9, 59), 3, 600));

    OrderView market = day.accepted(buy(1));
    OrderView limit = day.accepted(buyAt(1, "601"));
    day.exchange.advanceTo(at(10, 0) + 1);

    assertThat(day.now(market).average()).isEqualByComparingTo("600.001");
    assertThat(day.now(limit).average()).isEqualByComparingTo("600");
  }

  @Test
  void cancelsAnImmediateOrderThatDoesNotFillAtTheNextOpen() {
    Day day = Day.at10(600, 600, 600, 600, 600, 605, 590, 602);

    OrderView never = day.accepted(buyAt(1, "595").in("ioc"));
    OrderView atOnce = day.accepted(buyAt(1, "600").in("fok"));
    day.exchange.advanceTo(at(10, 0) + 1);

    assertThat(day.now(never).state()).isEqualTo(OrderState.CANCELED);
    assertThat(day.now(atOnce).state()).isEqualTo(OrderState.FILLED);
  }

  @Test
  void fillsAShortSaleAndItsCoverWithTheRightCash() {
    Day day = Day.at10(600, 600, 600, 600, 600, 600, 600, 600, 590, 590, 590, 590);

    OrderView sold = day.accepted(sell(10));
    day.exchange.advanceTo(at(10, 0) + 1);
    BigDecimal held = day.account.qty("SPY");
    day.exchange.close(day.account, "SPY", null, null);
    day.exchange.advanceTo(at(10, 1) + 1);

    assertThat(sold.terms().intent()).isEqualTo("sell_to_open");
    assertThat(held).isEqualByComparingTo("-10");
    assertThat(day.account.executions().getFirst().side()).isEqualTo("sell_short");
    assertThat(day.account.cash()).isEqualByComparingTo("100100");
  }

  @Test
  void buysForAnAmountInFractionsOfAShare() {
    Day day = Day.at10(600, 600, 600, 600, 600, 600, 600, 600);

    OrderView placed = day.accepted(buy(1).forMoney(money("100")));
    day.exchange.advanceTo(at(10, 0) + 1);

    assertThat(placed.terms().qty()).isNull();
    assertThat(day.now(placed).filled()).isEqualByComparingTo("0.166666666"); // 100 / 600, cut
  }

  @Test
  void sellsNothingWhileTradingIsHalted() {
    Day day = new Day(ExchangeRules.DEFAULT, at(10, 0), Day.flat("SPY", at(9, 59), 30, 600));
    day.exchange.halt(new dev.bellwether.sandbox.market.Halt("SPY", at(10, 1), at(10, 6)));
    day.exchange.advanceTo(at(10, 0) + 30_000);

    OrderView placed = day.accepted(buy(1));
    day.exchange.advanceTo(at(10, 6));
    OrderState halted = day.now(placed).state();
    day.exchange.advanceTo(at(10, 6) + 1);

    assertThat(halted).isEqualTo(OrderState.NEW);
    assertThat(day.now(placed).times().filled() / 1_000_000).isEqualTo(at(10, 6));
    assertThat(day.market)
        .filteredOn(dev.bellwether.sandbox.market.MarketEvent.Status.class::isInstance)
        .hasSize(2);
  }

  @Test
  void replacesTheLimitAndKeepsTheChain() {
    Day day = Day.at10(600, 600, 600, 600, 600, 600, 600, 600);
    OrderView old = day.accepted(buyAt(5, "590"));

    Outcome<OrderView> outcome =
        day.exchange.replace(
            day.account,
            old.id().toString(),
            new ReplaceOrderJson(null, money("601"), null, null, null, null));
    day.exchange.advanceTo(at(10, 0) + 1);

    OrderView fresh = ((Outcome.Done<OrderView>) outcome).value();
    assertThat(fresh.replaces()).isEqualTo(old.id());
    assertThat(day.now(old).replacedBy()).isEqualTo(fresh.id());
    assertThat(day.now(old).state()).isEqualTo(OrderState.REPLACED);
    assertThat(day.now(fresh).average()).isEqualByComparingTo("600");
    assertThat(day.account.orderByClientId(old.terms().clientOrderId()).orElseThrow().id())
        .isEqualTo(old.id());
  }

  private static NewOrderJson trailing(String distance) {
    return new NewOrderJson(
        "SPY",
        BigDecimal.ONE,
        null,
        "sell",
        "trailing_stop",
        "day",
        null,
        null,
        money(distance),
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
