package dev.bellwether.sandbox.exchange;

import static dev.bellwether.sandbox.exchange.Day.at;
import static dev.bellwether.sandbox.exchange.Day.buy;
import static dev.bellwether.sandbox.exchange.Day.buyAt;
import static dev.bellwether.sandbox.exchange.Day.sell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.data.Bars;
import dev.bellwether.sandbox.market.MarketEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

final class SessionTest {
  private static final LocalDate HALF_DAY = LocalDate.of(2026, 11, 27);

  @Test
  void queuesAnOrderOfTheNightForTheOpen() {
    Day day = Day.before(Day.minutes("SPY", at(9, 30), 601, 602, 600, 601));
    day.exchange.load(Day.flat("SH", at(8, 0), 5, 40));

    OrderView queued =
        day.accepted(NewOrderJson.limit("SPY", "buy", BigDecimal.ONE, Day.money("650")));
    day.advanceTo(9, 30);
    OrderState atTheBell = day.now(queued).state();
    day.exchange.advanceTo(at(9, 30) + 1);

    assertThat(queued.state()).isEqualTo(OrderState.ACCEPTED);
    assertThat(atTheBell).isEqualTo(OrderState.NEW);
    assertThat(day.now(queued).average()).isEqualByComparingTo("601");
    assertThat(day.events()).containsExactly("new", "fill");
  }

  @Test
  void fillsMarketOnOpenAtTheFirstPriceAndCancelsWhatMissesIt() {
    Day day = Day.before(Day.minutes("SPY", at(8, 59), 590, 590, 590, 590));
    day.exchange.load(Day.minutes("SPY", at(9, 30), 601, 610, 590, 605, 605, 605, 605, 605));

    OrderView onOpen = day.accepted(buyAt(1, "650").in("opg"));
    OrderView missed = day.accepted(buyAt(1, "600").in("opg"));
    day.advanceTo(9, 31);

    assertThat(day.now(onOpen).average()).isEqualByComparingTo("601");
    assertThat(day.now(missed).state()).isEqualTo(OrderState.CANCELED);
  }

  @Test
  void fillsMarketOnCloseAtTheLastPriceOfTheSession() {
    Day day =
        new Day(
            ExchangeRules.DEFAULT,
            at(15, 45),
            Day.minutes("SPY", at(15, 44), 600, 600, 600, 600),
            Day.flat("SH", at(15, 44), 3, 40));
    day.exchange.load(rising(at(15, 44), 16));

    OrderView onClose = day.accepted(buy(3).in("cls"));
    day.exchange.advanceTo(at(16, 0) - 1);
    OrderState before = day.now(onClose).state();
    day.advanceTo(16, 0);

    assertThat(before).isEqualTo(OrderState.NEW);
    assertThat(day.now(onClose).average()).isEqualByComparingTo("615"); // 600 + 15 minutes
    assertThat(day.now(onClose).times().filled() / 1_000_000).isEqualTo(at(16, 0));
  }

  @Test
  void letsDayOrdersExpireAfterTheClosingAuctionAndKeepsTheOthers() {
    Day day = new Day(ExchangeRules.DEFAULT, at(15, 45), Day.flat("SPY", at(15, 44), 16, 600));

    OrderView ofTheDay = day.accepted(buyAt(1, "500"));
    OrderView good = day.accepted(buyAt(1, "500").in("gtc"));
    day.advanceTo(16, 0);

    assertThat(day.now(ofTheDay).state()).isEqualTo(OrderState.EXPIRED);
    assertThat(day.now(good).state()).isEqualTo(OrderState.NEW);
    assertThat(ofTheDay.times().expires()).isEqualTo(at(16, 0) * 1_000_000);
  }

  @Test
  void cancelsAGoodTillCancelledOrderAfterNinetyDays() {
    Day day = new Day(ExchangeRules.DEFAULT, at(15, 45), Day.flat("SPY", at(15, 44), 16, 600));

    OrderView good = day.accepted(buyAt(1, "500").in("gtc"));
    day.exchange.advanceTo(at(15, 45) + 89L * 86_400_000);
    OrderState before = day.now(good).state();
    day.exchange.advanceTo(at(16, 15) + 91L * 86_400_000); // the 90th day is a Sunday

    assertThat(before).isEqualTo(OrderState.NEW);
    assertThat(day.now(good).state()).isEqualTo(OrderState.CANCELED);
  }

  @Test
  void closesAtOneOnAHalfDay() {
    long noon = Day.HOURS.at(HALF_DAY, LocalTime.of(12, 0));
    long one = Day.HOURS.at(HALF_DAY, LocalTime.of(13, 0));
    Day day = new Day(ExchangeRules.DEFAULT, noon, Day.flat("SPY", noon - 60_000, 61, 600));

    OrderView onClose = day.accepted(buy(1).in("cls"));
    OrderView ofTheDay = day.accepted(buyAt(1, "500"));
    day.exchange.advanceTo(one - 10 * 60_000);
    ApiError late = day.refused(buy(1).in("cls"));
    day.exchange.advanceTo(one);

    assertThat(late.code()).isEqualTo(40310000);
    assertThat(day.now(onClose).state()).isEqualTo(OrderState.FILLED);
    assertThat(day.now(ofTheDay).state()).isEqualTo(OrderState.EXPIRED);
    assertThat(day.accepted(buy(1)).state()).isEqualTo(OrderState.ACCEPTED);
  }

  @Test
  void keepsYesterdaysEquityUntilTheNextDayBegins() {
    Day day = new Day(ExchangeRules.DEFAULT, at(15, 45), rising(at(15, 44), 16));
    day.accepted(buy(100));
    day.advanceTo(20, 0);
    BigDecimal evening = day.account.lastEquity();
    day.exchange.advanceTo(at(4, 0) + 86_400_000);

    assertThat(evening).isEqualByComparingTo("100000");
    assertThat(day.account.lastEquity()).isEqualByComparingTo("101400"); // bought at 601, now 615
  }

  @Test
  void replaysAMinuteAsFourTradesThatMakeItsBar() {
    Day day = Day.at10(600, 600, 600, 600, 601, 605, 599, 602);

    day.advanceTo(10, 1);

    var prints =
        day.market.stream()
            .filter(MarketEvent.Print.class::isInstance)
            .map(MarketEvent.Print.class::cast)
            .toList();
    assertThat(prints)
        .extracting(MarketEvent.Print::price)
        .containsExactly(601.0, 599.0, 605.0, 602.0);
    assertThat(prints).extracting(MarketEvent.Print::size).containsExactly(250L, 250L, 250L, 253L);
    assertThat(prints)
        .extracting(p -> p.millis() - at(10, 0))
        .containsExactly(0L, 15_000L, 30_000L, 45_000L);
    assertThat(day.market.getLast()).isInstanceOf(MarketEvent.Minute.class);
    assertThat(day.market.getLast().millis()).isEqualTo(at(10, 1));
  }

  @Test
  void tellsOfAMinuteBeforeTheNextOneOpens() {
    Day day = new Day(ExchangeRules.DEFAULT, at(10, 0), rising(at(9, 59), 5));

    day.advanceTo(10, 1);
    MarketEvent last = day.market.getLast();
    OrderView order = day.accepted(buy(1));
    long next = day.exchange.nextMillis();

    assertThat(last).isInstanceOf(MarketEvent.Minute.class);
    assertThat(next).isEqualTo(at(10, 1) + 15_000);
    assertThat(day.now(order).average()).isEqualByComparingTo("602");
  }

  @Test
  void holdsExitsOfAPositionInAnOcoAndCancelsBothTogether() {
    Day day = new Day(ExchangeRules.DEFAULT, at(10, 0), Day.flat("SPY", at(9, 59), 30, 600));
    day.accepted(buy(10));
    day.exchange.advanceTo(at(10, 0) + 1);

    OrderView profit = day.accepted(oco("610", "590"));
    BigDecimal held = day.account.held("SPY");
    day.exchange.cancel(day.account, profit.legs().getFirst().id().toString());

    assertThat(held).isEqualByComparingTo("10");
    assertThat(day.now(profit).state()).isEqualTo(OrderState.CANCELED);
    assertThat(day.accepted(sell(10)).state()).isEqualTo(OrderState.PENDING_NEW);
  }

  private static NewOrderJson oco(String profit, String loss) {
    return new NewOrderJson(
        "SPY",
        BigDecimal.TEN,
        null,
        "sell",
        "limit",
        "day",
        null,
        null,
        null,
        null,
        false,
        null,
        "oco",
        Day.money(profit),
        Day.money(loss),
        null,
        null);
  }

  private static Bars rising(long start, int count) {
    double[] ohlc = new double[4 * count];
    for (int i = 0; i < ohlc.length; i++) {
      ohlc[i] = 600 + i / 4;
    }
    return Day.minutes("SPY", start, ohlc);
  }
}
