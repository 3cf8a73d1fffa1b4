package dev.bellwether.market.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.risk.Refusal.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the gate takes for an exit, which nothing may hold up, and what for an entry. */
final class RiskGateExitTest {
  private static final RiskLimits NONE = RiskLimits.none();

  // 100,000 of equity, SPY at 500.
  private final LocalAccount account = new LocalAccount().price("SPY", 500);

  @Test
  void queuesAnExitForTheOpenWhateverTheLimits() {
    RiskGate gate = new RiskGate(everyLimitBroken());
    account.hold("SPY", "300");
    account.isMarketOpen = false;
    account.borrowedEquity = 90_000;
    account.price("SPY", Double.NaN);
    Order part = account.sell("SPY", "100");
    Order samePart = account.sell("SPY", "100");
    Order rest = account.sell("SPY", "100");

    Verdict verdict = gate.review(List.of(part, samePart, rest), account);

    assertThat(orders(verdict)).containsExactly(part, samePart, rest);
  }

  @Test
  void letsAShortPositionBeBoughtBackWhateverTheLimits() {
    account.hold("SPY", "-0.3");
    account.isMarketOpen = false;

    // 0.1 + 0.2 is not 0.3 in binary: neither half may count as crossing zero
    Verdict verdict =
        new RiskGate(everyLimitBroken())
            .review(List.of(account.buy("SPY", "0.1"), account.buy("SPY", "0.2")), account);

    assertThat(verdict.refused()).isEmpty();
  }

  @Test
  void takesTwoExitsThatTogetherCrossZeroForAnEntry() {
    RiskLimits limits = NONE.withLongOnly();
    account.hold("SPY", "100");
    Order first = account.sell("SPY", "60");
    Order second = account.sell("SPY", "60");

    Verdict verdict = new RiskGate(limits).review(List.of(first, second), account);
    account.send(verdict);
    Refusal later = review(limits, account.sell("SPY", "41")).refused().getFirst();

    assertThat(orders(verdict)).containsExactly(first);
    assertThat(verdict.refused())
        .containsExactly(new Refusal(second, Rule.LONG_ONLY, 0, -20)); // 100 - 60 - 60
    assertThat(later.value()).isEqualTo(-1); // 100 - 60 - 41
    assertThat(review(limits, account.sell("SPY", "40")).refused()).isEmpty();
  }

  @Test
  void doesNotOffsetAnOpenBuyAgainstASale() {
    account.hold("SPY", "100");
    account.open.add(new LocalAccount.Open(account.buy("SPY", "100")));

    Verdict verdict = review(NONE.withLongOnly(), account.sell("SPY", "101"));

    assertThat(verdict.refused().getFirst().value()).isEqualTo(-1); // the buy may never be filled
  }

  @Test
  void judgesAFlipAsAnEntry() {
    RiskLimits limits = NONE.withMaxOrdersPerDay(1);
    RiskGate gate = new RiskGate(limits);
    account.hold("SPY", "10");
    assertThat(isApproved(gate, account.sell("SPY", "9"))).isTrue(); // a reduction, and it counts

    Verdict flip = gate.review(List.of(account.sell("SPY", "20")), account);

    assertThat(flip.refused().getFirst().rule()).isEqualTo(Rule.ORDERS_PER_DAY);
    assertThat(isApproved(gate, account.sell("SPY", "10"))).isTrue();
  }

  private static RiskLimits everyLimitBroken() {
    return NONE.withMaxOrderNotional(1)
        .withMaxPositionNotional(1)
        .withMaxGrossLeverage(0.01)
        .withMaxDailyLoss(1)
        .withMaxDailyLossFraction(0.001)
        .withPriceCollarFraction(0.001)
        .withMaxOrdersPerMinute(1)
        .withMaxOrdersPerDay(1)
        .withDuplicateWindow(Duration.ofHours(1))
        .withLongOnly()
        .withMarketOpenOnly()
        .withAllowedSymbols(Set.of(Symbol.of("DIA")));
  }

  private Verdict review(RiskLimits limits, Order order) {
    return new RiskGate(limits).review(List.of(order), account);
  }

  private boolean isApproved(RiskGate gate, Order order) {
    return gate.review(List.of(order), account).refused().isEmpty();
  }

  private static List<Order> orders(Verdict verdict) {
    return verdict.approved().stream().map(ApprovedOrder::order).toList();
  }
}
