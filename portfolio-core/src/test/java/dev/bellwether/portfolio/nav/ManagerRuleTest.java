package dev.bellwether.portfolio.nav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.Allocation.Keep;
import dev.bellwether.portfolio.nav.Allocation.Weights;
import dev.bellwether.portfolio.score.PriceTable;
import dev.bellwether.portfolio.score.RollingSharpe;
import dev.bellwether.portfolio.score.Tables;
import dev.bellwether.portfolio.score.TickerGroups;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManagerRuleTest {
  private static final Symbol A = Symbol.of("A");
  private static final Symbol C = Symbol.of("C");
  private static final Symbol S = Symbol.of("S");
  private static final TickerGroups GROUPS =
      new TickerGroups(List.of(C), List.of(A, Symbol.of("B")), List.of(S), List.of());
  private static final ManagerRules RULES = ManagerRules.DEFAULT.withSharpeLookback(3);

  // core rises by 2 % a day, the benchmarks by 1 %, the speculative one falls
  private final PriceTable table =
      new Tables()
          .with("A", Tables.growing(100, 1.01, 40))
          .with("B", Tables.growing(100, 1.01, 40))
          .with("C", Tables.growing(10, 1.02, 40))
          .with("S", Tables.growing(10, 0.99, 40))
          .table();
  private final SharpeWeights weights = new SharpeWeights(RollingSharpe.of(table, 3), 0);
  private final NavHistory nav = new NavHistory(0, 40);

  @Test
  void beginsWithTheBenchmarksThenHoldsCoreWhileItLeads() {
    Rule tactical = rule(PortfolioStrategy.TACTICAL);

    assertThat(tactical.ask(12, nav)).isInstanceOf(Weights.class);
    assertThat(tactical.ask(13, nav))
        .isEqualTo(new Weights(Map.of(C, 1.0), "core leads the benchmarks"));
    assertThat(tactical.ask(14, nav)).isInstanceOf(Keep.class);
  }

  @Test
  void givesSpecFifteenPercentInSpeculativeTickersAndWeighsAnewEachWeek() {
    Rule spec = rule(PortfolioStrategy.SPEC);
    spec.ask(12, nav);

    Weights first = (Weights) spec.ask(13, nav);

    assertThat(first.of(C)).isCloseTo(0.85, within(1e-12));
    assertThat(first.of(S)).isCloseTo(0.15, within(1e-12));
    assertThat(spec.ask(14, nav)).isInstanceOf(Keep.class);
    spec.ask(15, nav);
    spec.ask(16, nav);
    assertThat(spec.ask(17, nav)).isInstanceOf(Weights.class);
  }

  @Test
  void leavesATierWithoutPricesToCore() {
    Rule asym = rule(PortfolioStrategy.ASYM);
    asym.ask(12, nav);

    Weights mix = (Weights) asym.ask(13, nav);

    assertThat(mix.of(C)).isCloseTo(1, within(1e-12)); // S has no score, there is no asymmetric one
  }

  @Test
  void weighsByTheRatioAndGivesALittleToWhatFalls() {
    // S falls: its score is 0.01; C has a large one
    Map<Symbol, Double> mix = weights.of(List.of(C, S), 20);
    double ratio = weights.sharpe().at(C, 20);

    assertThat(mix.get(S)).isCloseTo(0.01 / (ratio + 0.01), within(1e-12));
  }

  @Test
  void raisesSmallWeightsToTheFloorAndDividesAgain() {
    // 0.05 beside nearly 1: 1.05 together, so the floor is 0.05 / 1.05 of all
    Map<Symbol, Double> mix = new SharpeWeights(weights.sharpe(), 0.05).of(List.of(C, S), 20);

    assertThat(mix.get(S)).isCloseTo(0.05 / 1.05, within(1e-4));
    assertThat(mix.get(C) + mix.get(S)).isCloseTo(1, within(1e-12));
  }

  @Test
  void comesBackIntoTheBenchmarksInEqualParts() {
    Weights back = (Weights) rule(PortfolioStrategy.SPEC).reentry(20);

    assertThat(back.of(A)).isEqualTo(0.5);
  }

  private Rule rule(PortfolioStrategy strategy) {
    return new ManagerRule(strategy, GROUPS, weights, RULES);
  }
}
