package dev.bellwether.portfolio.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import dev.bellwether.portfolio.rebalance.Delta.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RebalancerTest {
  private static final Symbol A = Symbol.of("A");
  private static final Map<Symbol, Double> PRICE = Map.of(A, 10.0);

  @Test
  void tradesAtExactlyTheTolerance() {
    assertThat(delta(100, "98").steps()).containsExactly(open(Side.BUY, "2"));
    assertThat(delta(100, "102").steps()).containsExactly(reduce(Side.SELL, "2"));
  }

  @Test
  void holdsWithinTheTolerance() {
    Delta delta = delta(100, "99");

    assertThat(delta.isHold()).isTrue();
    assertThat(delta.reason()).isEqualTo("within 2 % of the target");
  }

  @Test
  void tradesOneShareWhereTheTargetIsSmall() {
    assertThat(delta(49, "48").steps()).containsExactly(open(Side.BUY, "1"));
  }

  @Test
  void exitsInFullWhateverTheToleranceFractionsIncluded() {
    assertThat(delta(0, "10.4").steps()).containsExactly(reduce(Side.SELL, "10.4"));
  }

  @Test
  void takesTheFractionAlongWhenItSellsAndBuysWholeShares() {
    assertThat(delta(5, "10.4").steps()).containsExactly(reduce(Side.SELL, "5.4"));
    assertThat(delta(12, "10.4").steps()).containsExactly(open(Side.BUY, "1"));
    assertThat(delta(11, "10.4").isHold()).isTrue();
    assertThat(delta(11, "10.4").reason()).isEqualTo("less than one share is missing");
  }

  @Test
  void coversAShortPositionBeforeItBuys() {
    assertThat(delta(7, "-5").steps()).containsExactly(reduce(Side.BUY, "5"), open(Side.BUY, "7"));
    assertThat(delta(0, "-5").steps()).containsExactly(reduce(Side.BUY, "5"));
  }

  @Test
  void sellsALongPositionBeforeItGoesShort() {
    assertThat(delta(-7, "5").steps())
        .containsExactly(reduce(Side.SELL, "5"), open(Side.SELL, "7"));
    assertThat(delta(-7, "-5").steps()).containsExactly(open(Side.SELL, "2"));
    assertThat(delta(-5, "-7").steps()).containsExactly(reduce(Side.BUY, "2"));
  }

  @Test
  void buysNothingWithoutAPriceButSells() {
    Delta bought = delta(Map.of(A, 10L), owned("0"), Map.of());
    Delta sold = delta(Map.of(A, 0L), owned("10"), Map.of());

    assertThat(bought.isHold()).isTrue();
    assertThat(bought.reason()).isEqualTo("no price is known: nothing is opened");
    assertThat(sold.steps()).containsExactly(reduce(Side.SELL, "10"));
  }

  @Test
  void leavesPositionsOfOthersAloneUnlessTheyAreAdopted() {
    Symbol stranger = Symbol.of("ZZZ");
    Owned owned = new Owned(cash(), cash(), Map.of(stranger, new BigDecimal("3")), Set.of(A));

    Delta left = rebalancer(RebalanceRules.DEFAULT, Map.of(), owned);
    Delta adopted = rebalancer(RebalanceRules.DEFAULT.withAdopt(true), Map.of(), owned);

    assertThat(left.reason()).isEqualTo("not of this system: left alone");
    assertThat(left.isHold()).isTrue();
    assertThat(adopted.steps()).containsExactly(reduce(Side.SELL, "3"));
  }

  @Test
  void saysWhyASmallAccountSellsWhatItWants() {
    Delta delta = delta(0, "1");

    assertThat(delta.reason()).isEqualTo("less than one share is wanted: sold");
  }

  private static Delta delta(long target, String current) {
    return delta(Map.of(A, target), owned(current), PRICE);
  }

  private static Delta delta(Map<Symbol, Long> targets, Owned owned, Map<Symbol, Double> prices) {
    return new Rebalancer(RebalanceRules.DEFAULT).deltas(targets, owned, prices).getFirst();
  }

  private static Delta rebalancer(RebalanceRules rules, Map<Symbol, Long> targets, Owned owned) {
    return new Rebalancer(rules).deltas(targets, owned, PRICE).getFirst();
  }

  private static Owned owned(String shares) {
    return new Owned(cash(), cash(), Map.of(A, new BigDecimal(shares)), Set.of(A));
  }

  private static BigDecimal cash() {
    return new BigDecimal(100_000);
  }

  private static Step open(Side side, String quantity) {
    return new Step(Phase.OPEN, side, new BigDecimal(quantity));
  }

  private static Step reduce(Side side, String quantity) {
    return new Step(Phase.REDUCE, side, new BigDecimal(quantity));
  }

  @Test
  void keepsTheOrderOfTheTargetsAndPutsTheOthersBehind() {
    Symbol held = Symbol.of("AAA");
    Owned owned = new Owned(cash(), cash(), Map.of(held, BigDecimal.ONE), Set.of(held));

    List<Delta> deltas =
        new Rebalancer(RebalanceRules.DEFAULT)
            .deltas(Map.of(Symbol.of("ZZZ"), 1L), owned, Map.of(Symbol.of("ZZZ"), 1.0));

    assertThat(deltas).extracting(one -> one.symbol().ticker()).containsExactly("ZZZ", "AAA");
  }
}
