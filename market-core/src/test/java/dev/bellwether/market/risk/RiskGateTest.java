package dev.bellwether.market.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.risk.Refusal.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RiskGateTest {
  private static final RiskLimits NONE = RiskLimits.none();

  // 100,000 of equity, SPY at 500, QQQ at 400.
  private final LocalAccount account = new LocalAccount().price("SPY", 500).price("QQQ", 400);

  @Test
  void letsEverythingThroughWithoutLimits() {
    Order any = account.buy("XYZ", "1000000");

    Verdict verdict = new RiskGate(NONE).review(List.of(any), account);

    assertThat(verdict.approved()).singleElement().extracting(ApprovedOrder::order).isSameAs(any);
    assertThat(verdict.refused()).isEmpty();
  }

  @Test
  void saysNothingOfNoOrders() {
    assertThat(new RiskGate(NONE).review(List.of(), account)).isSameAs(Verdict.NOTHING);
  }

  @Test
  void refusesAnOrderAboveTheNotionalLimitAndSaysWhy() {
    RiskLimits limits = NONE.withMaxOrderNotional(50_000);

    Refusal refusal = refusal(limits, account.buy("SPY", "101"));

    assertThat(refusal.rule()).isEqualTo(Rule.ORDER_NOTIONAL);
    assertThat(refusal.limit()).isEqualTo(50_000);
    assertThat(refusal.value()).isEqualTo(50_500); // 101 * 500
    assertThat(refusal.sentence())
        .isEqualTo(
            "BUY 101 SPY was refused: it is worth 50,500.00, the limit for one order is"
                + " 50,000.00.");
    assertApproved(limits, account.buy("SPY", "100"));
  }

  @Test
  void valuesALimitOrderAtItsOwnPriceWhereThatIsDearer() {
    RiskLimits limits = NONE.withMaxOrderNotional(50_000);
    Order dear = limitBuy("100", "501");
    Order cheap = limitBuy("100", "400");

    assertThat(refusal(limits, dear).value()).isEqualTo(50_100); // 100 * 501
    assertThat(refusal(NONE.withMaxGrossLeverage(0.5), dear).value()).isEqualTo(0.501);
    assertApproved(limits, cheap); // 100 * 500, as it might be filled at once
  }

  @Test
  void addsPositionAndOpenOrdersToThePositionLimit() {
    RiskLimits limits = NONE.withMaxPositionNotional(60_000);
    account.hold("SPY", "50");
    account.open.add(new LocalAccount.Open(account.buy("SPY", "40")));

    Refusal refusal = refusal(limits, account.buy("SPY", "31"));

    assertThat(refusal.rule()).isEqualTo(Rule.POSITION_NOTIONAL);
    assertThat(refusal.value()).isEqualTo(60_500); // (50 + 40 + 31) * 500
    assertApproved(limits, account.buy("SPY", "30"));
  }

  @Test
  void countsAnOrderForTheOnesAfterItInTheSameTurn() {
    RiskGate gate = new RiskGate(NONE.withMaxPositionNotional(60_000));
    Order first = account.buy("SPY", "100");
    Order second = account.buy("SPY", "21");
    Order third = account.buy("SPY", "20");

    Verdict verdict = gate.review(List.of(first, second, third), account);

    assertThat(orders(verdict)).containsExactly(first, third);
    assertThat(verdict.refused())
        .singleElement()
        .isEqualTo(new Refusal(second, Rule.POSITION_NOTIONAL, 60_000, 60_500));
  }

  @Test
  void holdsGrossLeverageOverAllSymbolsAndBothSides() {
    RiskLimits limits = NONE.withMaxGrossLeverage(1.5);
    account.hold("QQQ", "-100"); // 40,000 short; sold at 1.00, so equity is 100,000 - 40,000

    Refusal refusal = refusal(limits, account.buy("SPY", "101"));

    // (101 * 500 + 40,000) / 60,000 = 1.508333
    assertThat(refusal.rule()).isEqualTo(Rule.GROSS_LEVERAGE);
    assertThat(refusal.value()).isCloseTo(1.508333, within(1e-6));
    assertThat(refusal.sentence())
        .endsWith("refused: positions could be 1.5083 times equity, the limit is 1.5000.");
    assertApproved(limits, account.buy("SPY", "100"));
  }

  @Test
  void freesNothingForASaleBeforeItIsFilled() {
    RiskGate gate = new RiskGate(NONE.withMaxGrossLeverage(1));
    account.hold("QQQ", "250"); // 100,000; equity 200,000
    Order exit = account.sell("QQQ", "250");
    Order entry = account.buy("SPY", "300"); // 150,000

    Verdict together = gate.review(List.of(exit, entry), account);
    account.send(together);
    account.fill(account.open.getFirst(), new BigDecimal("250"));
    Verdict afterwards = gate.review(List.of(entry), account);

    assertThat(orders(together)).containsExactly(exit);
    assertThat(together.refused())
        .singleElement()
        .isEqualTo(new Refusal(entry, Rule.GROSS_LEVERAGE, 1, 1.25));
    assertThat(orders(afterwards)).containsExactly(entry);
  }

  @Test
  void opensNothingWithoutEquity() {
    account.borrowedEquity = 150_000;

    Refusal refusal = refusal(NONE.withMaxGrossLeverage(2), account.buy("SPY", "1"));

    assertThat(refusal.rule()).isEqualTo(Rule.GROSS_LEVERAGE);
    assertThat(refusal.value()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void slowsOrdersToSoManyInAnyMinute() {
    RiskGate gate = new RiskGate(NONE.withMaxOrdersPerMinute(2));
    assertThat(isApproved(gate, account.buy("SPY", "1"))).isTrue();
    account.timeMillis += 30_000;
    assertThat(isApproved(gate, account.buy("SPY", "1"))).isTrue();
    account.timeMillis += 29_999;

    Verdict tooSoon = gate.review(List.of(account.buy("SPY", "1")), account);
    account.timeMillis += 1;
    boolean aMinuteAfterTheFirst = isApproved(gate, account.buy("SPY", "1"));
    boolean rightAfter = isApproved(gate, account.buy("SPY", "1"));

    assertThat(tooSoon.refused().getFirst().rule()).isEqualTo(Rule.ORDERS_PER_MINUTE);
    assertThat(tooSoon.refused().getFirst().sentence())
        .endsWith("refused: it would be order 3 within a minute, the limit is 2.");
    assertThat(aMinuteAfterTheFirst).isTrue();
    assertThat(rightAfter).isFalse();
  }

  @Test
  void countsAfreshOnTheNextTradingDay() {
    RiskGate gate = new RiskGate(NONE.withMaxOrdersPerDay(1));
    assertThat(isApproved(gate, account.buy("SPY", "1"))).isTrue();

    Verdict sameDay = gate.review(List.of(account.buy("SPY", "1")), account);
    account.timeMillis += Duration.ofDays(1).toMillis();

    assertThat(sameDay.refused().getFirst().sentence())
        .endsWith("refused: it would be order 2 of the day, the limit is 1.");
    assertThat(isApproved(gate, account.buy("SPY", "1"))).isTrue();
  }

  @Test
  void remembersOrdersFromBeforeARestart() {
    RiskGate gate = new RiskGate(NONE.withMaxOrdersPerDay(1));

    gate.remember(account.buy("SPY", "1"), account.timeMillis - 1, account.tradingDay());

    assertThat(isApproved(gate, account.buy("SPY", "2"))).isFalse();
  }

  @Test
  void recognisesAnOrderThatComesTwice() {
    RiskGate gate = new RiskGate(NONE.withDuplicateWindow(Duration.ofSeconds(10)));
    assertThat(isApproved(gate, limitBuy("100", "499.00"))).isTrue();
    account.timeMillis += 4_000;

    Refusal again = gate.review(List.of(limitBuy("100.0", "499")), account).refused().getFirst();
    boolean otherPrice = isApproved(gate, limitBuy("100", "498"));
    account.timeMillis += 6_000;
    boolean tenSecondsLater = isApproved(gate, limitBuy("100", "499"));

    assertThat(again.rule()).isEqualTo(Rule.DUPLICATE_ORDER);
    assertThat(again.sentence())
        .isEqualTo(
            "BUY 100.0 SPY was refused: the same order was approved 4.0 s ago, within 10.0 s.");
    assertThat(otherPrice).isTrue();
    assertThat(tenSecondsLater).isTrue();
  }

  @Test
  void recognisesAnIdThatComesTwice() {
    RiskGate gate = new RiskGate(NONE.withDuplicateWindow(Duration.ofSeconds(10)));
    Order first = account.buy("SPY", "1");
    Order sameId = new Order(first.id(), account.buy("QQQ", "7").request(), 0);

    assertThat(isApproved(gate, first)).isTrue();
    assertThat(isApproved(gate, sameId)).isFalse();
  }

  @Test
  void tellsOrdersOfDifferentKindsApart() {
    RiskGate gate = new RiskGate(NONE.withDuplicateWindow(Duration.ofSeconds(10)));
    List<OrderType> types =
        List.of(
            OrderType.MARKET,
            new OrderType.Limit(BigDecimal.TEN),
            new OrderType.Stop(BigDecimal.TEN),
            new OrderType.StopLimit(BigDecimal.TEN, BigDecimal.TEN),
            new OrderType.StopLimit(BigDecimal.TEN, BigDecimal.TWO),
            new OrderType.TrailingStop(BigDecimal.TEN),
            new OrderType.TrailingStopFraction(new BigDecimal("0.5")));
    List<Order> once = types.stream().map(type -> buy("1", type)).toList();
    List<Order> twice = types.stream().map(type -> buy("1", type)).toList();

    assertThat(orders(gate.review(once, account))).isEqualTo(once);
    assertThat(gate.review(twice, account).approved()).isEmpty();
  }

  @Test
  void stopsOpeningWhenTheDaysLossIsReached() {
    RiskLimits limits = NONE.withMaxDailyLossFraction(0.02);
    account.borrowedEquity = 1_999;
    assertApproved(limits, account.buy("SPY", "1"));
    account.borrowedEquity = 2_000;

    Refusal refusal = refusal(limits, account.buy("SPY", "1"));

    assertThat(refusal).extracting(Refusal::rule).isEqualTo(Rule.DAILY_LOSS);
    assertThat(refusal.limit()).isEqualTo(2_000);
    assertThat(refusal.value()).isEqualTo(2_000);
  }

  @Test
  void opensNothingWhenEquityIsNotKnown() {
    account.hold("XYZ", "1"); // without a price

    assertThat(refusal(NONE.withMaxDailyLoss(1), account.buy("SPY", "1")).rule())
        .isEqualTo(Rule.DAILY_LOSS);
    assertThat(refusal(NONE.withMaxGrossLeverage(2), account.buy("SPY", "1")).rule())
        .isEqualTo(Rule.NO_PRICE);
  }

  @Test
  void holdsOwnPricesToTheCollar() {
    RiskLimits limits = NONE.withPriceCollarFraction(0.05);
    OrderType.Stop farStop = new OrderType.Stop(new BigDecimal("526"));
    OrderType.StopLimit farLimit =
        new OrderType.StopLimit(new BigDecimal("510"), new BigDecimal("530"));

    assertThat(refusal(limits, limitBuy("1", "5000")))
        .extracting(Refusal::rule, Refusal::limit, Refusal::value)
        .containsExactly(Rule.PRICE_COLLAR, 0.05, 9.0); // (5000 - 500) / 500
    assertThat(refusal(limits, limitBuy("1", "474")).value()).isEqualTo(0.052); // 26 / 500
    assertThat(refusal(limits, buy("1", farStop)).value()).isEqualTo(0.052);
    assertThat(refusal(limits, buy("1", farLimit)).value()).isEqualTo(0.06);
    assertThat(
            refusal(limits, buy("1", new OrderType.TrailingStop(BigDecimal.valueOf(50)))).value())
        .isEqualTo(0.1);
    assertThat(
            refusal(limits, buy("1", new OrderType.TrailingStopFraction(new BigDecimal("0.06"))))
                .value())
        .isEqualTo(0.06);
    assertApproved(limits, limitBuy("1", "525"));
    assertApproved(limits, account.buy("SPY", "1"));
  }

  @Test
  void needsAPriceOnlyForLimitsInMoney() {
    Order unknown = account.buy("XYZ", "1");

    assertThat(refusal(NONE.withMaxOrderNotional(1), unknown).rule()).isEqualTo(Rule.NO_PRICE);
    assertThat(refusal(NONE.withPriceCollarFraction(0.1), unknown).sentence())
        .isEqualTo("BUY 1 XYZ was refused: a price that the limits need is not known.");
    assertApproved(NONE.withMaxOrdersPerDay(1), unknown);
  }

  @Test
  void refusesASymbolThatIsNotAllowed() {
    RiskLimits limits = NONE.withAllowedSymbols(Set.of(Symbol.of("SPY")));

    assertApproved(limits, account.buy("SPY", "1"));
    assertThat(refusal(limits, account.buy("QQQ", "1")).sentence())
        .isEqualTo("BUY 1 QQQ was refused: QQQ is not among the allowed symbols.");
  }

  @Test
  void keepsShortSalesOutOfALongOnlyAccount() {
    RiskLimits limits = NONE.withLongOnly();
    account.hold("SPY", "10");

    assertThat(refusal(limits, account.sell("QQQ", "1")).rule()).isEqualTo(Rule.LONG_ONLY);
    assertThat(refusal(limits, account.sell("SPY", "11")).sentence())
        .isEqualTo(
            "SELL 11 SPY was refused: it could leave -1.0 shares, and only long positions are"
                + " allowed.");
    assertApproved(limits, account.sell("SPY", "10"));
  }

  @Test
  void waitsForTheSessionExceptForAuctions() {
    RiskLimits limits = NONE.withMarketOpenOnly();
    account.isMarketOpen = false;

    assertThat(refusal(limits, account.buy("SPY", "1")).rule()).isEqualTo(Rule.MARKET_CLOSED);
    assertThat(refusal(limits, account.buy("SPY", "1")).sentence())
        .endsWith("refused: the market is closed and the order is not for an auction.");
    assertApproved(limits, account.order("SPY", Side.BUY, "1", OrderType.MARKET, TimeInForce.OPG));
    assertApproved(limits, account.order("SPY", Side.BUY, "1", OrderType.MARKET, TimeInForce.CLS));
  }

  @Test
  void buysNothingAfterTooLongASilenceButSells() {
    RiskLimits limits = NONE.withMaxSilence(Duration.ofSeconds(90));
    account.hold("SPY", "10");
    account.silenceMillis = 90_000;
    assertApproved(limits, account.buy("SPY", "1"));

    account.silenceMillis = 91_000;

    assertThat(refusal(limits, account.buy("SPY", "1")).rule()).isEqualTo(Rule.STALE_FEED);
    assertThat(refusal(limits, account.buy("SPY", "1")).sentence())
        .endsWith("refused: no bar has come for 91 s, the limit is 90 s.");
    assertApproved(limits, account.sell("SPY", "10"));
  }

  private Order limitBuy(String shares, String price) {
    return buy(shares, new OrderType.Limit(new BigDecimal(price)));
  }

  private Order buy(String shares, OrderType type) {
    return account.order("SPY", Side.BUY, shares, type, TimeInForce.DAY);
  }

  private Refusal refusal(RiskLimits limits, Order order) {
    Verdict verdict = new RiskGate(limits).review(List.of(order), account);
    assertThat(verdict.approved()).isEmpty();
    assertThat(verdict.refused()).hasSize(1);
    return verdict.refused().getFirst();
  }

  private void assertApproved(RiskLimits limits, Order order) {
    Verdict verdict = new RiskGate(limits).review(List.of(order), account);
    assertThat(verdict.refused()).isEmpty();
    assertThat(orders(verdict)).containsExactly(order);
  }

  private boolean isApproved(RiskGate gate, Order order) {
    return gate.review(List.of(order), account).refused().isEmpty();
  }

  private static List<Order> orders(Verdict verdict) {
    return verdict.approved().stream().map(ApprovedOrder::order).toList();
  }
}
