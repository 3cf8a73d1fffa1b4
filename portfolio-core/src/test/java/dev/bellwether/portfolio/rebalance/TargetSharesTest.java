package dev.bellwether.portfolio.rebalance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bellwether.market.data.Symbol;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetSharesTest {
  private static final Symbol A = Symbol.of("A");
  private static final Symbol B = Symbol.of("B");

  @Test
  void scalesFromTheBooksCapitalToTheEquityAndTruncates() {
    // 66.67 * 57,300 / 100,000 = 38.20
    assertThat(of(Map.of(A, 66.67), 57_300, Map.of(A, 500.0))).containsExactly(Map.entry(A, 38L));
  }

  @Test
  void truncatesTowardsZeroAlsoForShortPositions() {
    assertThat(of(Map.of(A, -66.67), 57_300, Map.of(A, 500.0))).containsExactly(Map.entry(A, -38L));
  }

  @Test
  void buysWithWhatIsLeftTheLargestRemainderThatFits() {
    // 10.6 of A at 10 and 5.5 of B at 8: 6 + 4 = 10 are left, one A more fits and nothing then
    assertThat(of(ordered(10.6, 5.5), 100_000, prices(10, 8)))
        .containsExactly(Map.entry(A, 11L), Map.entry(B, 5L));
  }

  @Test
  void passesOverARemainderThatDoesNotFit() {
    // 10.6 of A at 20 leaves 12, 5.5 of B at 8 leaves 4: 16, too little for A, enough for one B
    assertThat(of(ordered(10.6, 5.5), 100_000, prices(20, 8)))
        .containsExactly(Map.entry(A, 10L), Map.entry(B, 6L));
  }

  @Test
  void leavesRemaindersWhereThatIsAskedFor() {
    Map<Symbol, Long> shares =
        TargetShares.of(
            ordered(10.6, 5.5),
            100_000,
            100_000,
            prices(10, 8),
            RebalanceRules.DEFAULT.withLargestRemainder(false));

    assertThat(shares).containsExactly(Map.entry(A, 10L), Map.entry(B, 5L));
  }

  @Test
  void wantsNothingWithoutEquity() {
    assertThat(of(Map.of(A, 66.67), 0, Map.of(A, 500.0))).containsExactly(Map.entry(A, 0L));
  }

  @Test
  void doesNotLoseAShareToTheRoundingOfAQuotient() {
    // 100,000 / 3 / (100,000 / 9) is 3, but may come out a hair below it
    double third = 100_000.0 / 3 / (100_000.0 / 9);

    assertThat(of(Map.of(A, third - 1e-12), 100_000, Map.of())).containsExactly(Map.entry(A, 3L));
  }

  @Test
  void refusesNegativeEquity() {
    assertThatThrownBy(() -> of(Map.of(A, 1.0), -1, Map.of()))
        .hasMessageContaining("equity at least 0");
  }

  private static Map<Symbol, Double> ordered(double a, double b) {
    Map<Symbol, Double> shares = new LinkedHashMap<>();
    shares.put(A, a);
    shares.put(B, b);
    return shares;
  }

  private static Map<Symbol, Double> prices(double a, double b) {
    return Map.of(A, a, B, b);
  }

  private static Map<Symbol, Long> of(
      Map<Symbol, Double> shares, double equity, Map<Symbol, Double> prices) {
    return TargetShares.of(shares, 100_000, equity, prices, RebalanceRules.DEFAULT);
  }
}
