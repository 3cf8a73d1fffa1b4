package dev.bellwether.portfolio.rebalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PurchasesTest {
  private static final Symbol A = Symbol.of("A");
  private static final Symbol B = Symbol.of("B");
  private static final RebalanceRules BARE = RebalanceRules.DEFAULT.withCushion(1);

  @Test
  void cutsSixtyThousandBackToNinetyEightPercentOfThirty() {
    // f = 0.98 * 30,000 / 60,000 = 0.49
    double budget = Purchases.budget(money("30000"), money("30000"), BARE);
    Purchases bought = Purchases.within(Map.of(A, 600L), Map.of(A, 100.0), budget, false);

    assertThat(bought.factor()).isCloseTo(0.49, within(1e-12));
    assertThat(bought.shares()).containsExactly(Map.entry(A, 294L));
    assertThat(bought.cutBack()).containsExactly(Map.entry(A, 306L));
  }

  @Test
  void buysAllWhereThereIsMoneyEnough() {
    Purchases bought = Purchases.within(wanted(3, 4), Map.of(A, 10.0, B, 20.0), 110, true);

    assertThat(bought.factor()).isEqualTo(1);
    assertThat(bought.shares()).isEqualTo(wanted(3, 4));
    assertThat(bought.cutBack()).isEmpty();
  }

  @Test
  void buysNothingWithoutMoney() {
    Purchases bought = Purchases.within(wanted(3, 4), Map.of(A, 10.0, B, 20.0), 0, true);

    assertThat(bought.shares()).isEmpty();
    assertThat(bought.cutBack()).isEqualTo(wanted(3, 4));
  }

  @Test
  void spendsWhatTruncationLeavesOnTheLargestRemainder() {
    // 110 wanted, 70 there: f = 0.63636; A 1.909 -> 1, B 2.545 -> 2; 70 - 50 = 20 left:
    // A has the larger remainder and costs 10, then B costs 20 and 10 are left
    Purchases bought = Purchases.within(wanted(3, 4), Map.of(A, 10.0, B, 20.0), 70, true);

    assertThat(bought.shares()).isEqualTo(wanted(2, 2));
  }

  @Test
  void countsCashBesideBuyingPowerSoThatNothingIsBoughtOnMargin() {
    assertThat(Purchases.budget(money("10000"), money("40000"), RebalanceRules.DEFAULT))
        .isCloseTo(9_800, within(1e-9));
    assertThat(Purchases.budget(money("-5"), money("40000"), RebalanceRules.DEFAULT)).isZero();
  }

  @Test
  void leavesRoomForWhatTheBrokerHoldsBack() {
    assertThat(Purchases.budget(money("10000"), money("10000"), RebalanceRules.DEFAULT))
        .isCloseTo(10_000 / 1.04, within(1e-9));
  }

  private static Map<Symbol, Long> wanted(long a, long b) {
    Map<Symbol, Long> wanted = new LinkedHashMap<>();
    wanted.put(A, a);
    wanted.put(B, b);
    return wanted;
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
