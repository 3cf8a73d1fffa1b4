package dev.bellwether.cli.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.PortfolioBacktest;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.nav.PortfolioResult;
import dev.bellwether.portfolio.nav.RankedRules;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import dev.bellwether.portfolio.rebalance.Owned;
import dev.bellwether.portfolio.rebalance.RebalanceRules;
import dev.bellwether.portfolio.score.DailyPrices;
import dev.bellwether.portfolio.score.PriceTable;
import dev.bellwether.portfolio.score.TickerGroups;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanMakerTest {
  private static final Symbol UP = Symbol.of("UP");
  private static final Symbol GAP = Symbol.of("GAP");
  private static final Symbol OTHER = Symbol.of("OTHER");
  private static final TickerGroups GROUPS =
      new TickerGroups(List.of(GAP), List.of(UP), List.of(), List.of());
  private static final int DAYS = 10;

  @Test
  void leavesAPositionAloneWhoseTickerHasNoPriceOnTheDay() {
    RebalancePlan plan = plan(1.01, Map.of(GAP, BigDecimal.TEN), RebalanceRules.DEFAULT);

    assertThat(plan.steps()).extracting(PlannedStep::symbol).containsExactly(UP);
    assertThat(plan.undone())
        .containsExactly("GAP: holds 10, target 0: no price on the day of the plan, left alone.");
  }

  @Test
  void leavesStrangersAloneAndTheirValueOutOfTheEquity() {
    // 10,000 less 40 shares at 50 is 8,000; by the last close of UP
    RebalancePlan plan = plan(1.01, Map.of(OTHER, BigDecimal.valueOf(40)), RebalanceRules.DEFAULT);

    double close = plan.price(UP);
    assertThat(plan.targets().get(UP)).isEqualTo((long) (8_000 / close));
    assertThat(plan.undone().toString()).contains("OTHER: holds 40, target 0: not of this system");
  }

  @Test
  void sellsStrangersWhereTheyAreAdopted() {
    RebalancePlan plan =
        plan(
            1.01,
            Map.of(OTHER, BigDecimal.valueOf(40), GAP, BigDecimal.TEN),
            RebalanceRules.DEFAULT.withAdopt(true));

    assertThat(plan.steps(Phase.REDUCE))
        .containsExactly(
            new PlannedStep(
                OTHER, Phase.REDUCE, Side.SELL, BigDecimal.valueOf(40), "not wanted any more"));
  }

  @Test
  void sellsNothingWhereTheAnswerIsCashUnlessThatIsAllowed() {
    RebalancePlan held = plan(0.99, Map.of(UP, BigDecimal.TEN), RebalanceRules.DEFAULT);
    RebalancePlan sold =
        new PlanMaker(result(0.99), RebalanceRules.DEFAULT, true)
            .plan(owned(Map.of(UP, BigDecimal.TEN)), BigDecimal.valueOf(10_000), Map.of(), 0);

    assertThat(held.steps()).isEmpty();
    assertThat(held.undone().getFirst()).contains("nothing is sold unless --allow-cash is given");
    assertThat(sold.steps()).extracting(PlannedStep::side).containsExactly(Side.SELL);
  }

  @Test
  void sellsAllThatIsOursWhileTheAccountRestsWhateverTheStrategiesSay() {
    RebalancePlan plan =
        new PlanMaker(result(1.01), RebalanceRules.DEFAULT, false)
            .resting(Optional.of("the account has fallen"))
            .plan(owned(Map.of(UP, BigDecimal.TEN)), BigDecimal.valueOf(10_000), Map.of(), 0);

    assertThat(plan.followed()).isEqualTo("CASH");
    assertThat(plan.targets()).isEmpty();
    assertThat(plan.steps(Phase.REDUCE))
        .extracting(PlannedStep::quantity)
        .containsExactly(BigDecimal.TEN);
    assertThat(plan.steps(Phase.OPEN)).isEmpty();
    assertThat(plan.undone()).containsExactly("No strategy is followed: the account has fallen.");
  }

  @Test
  void doesNothingWithAnAccountThatIsWorthNothing() {
    RebalancePlan plan =
        new PlanMaker(result(1.01), RebalanceRules.DEFAULT, true)
            .plan(owned(Map.of(UP, BigDecimal.TEN)), BigDecimal.ZERO, Map.of(), 0);

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.undone()).containsExactly("The account is worth 0: nothing is bought or sold.");
  }

  private static RebalancePlan plan(
      double factor, Map<Symbol, BigDecimal> held, RebalanceRules rules) {
    return new PlanMaker(result(factor), rules, false)
        .plan(owned(held), BigDecimal.valueOf(10_000), Map.of(OTHER, 50.0), 0);
  }

  private static Owned owned(Map<Symbol, BigDecimal> held) {
    BigDecimal cash = BigDecimal.valueOf(10_000);
    return new Owned(cash, cash, held, Set.of());
  }

  /** UP grows by the factor; GAP too, but has no price on the last day. */
  private static PortfolioResult result(double factor) {
    List<LocalDate> days = new ArrayList<>();
    double[] closes = new double[DAYS];
    for (int i = 0; i < DAYS; i++) {
      days.add(LocalDate.of(2024, 1, 2).plusDays(i));
      closes[i] = 70 * Math.pow(factor + (i % 2 == 0 ? 0.001 : -0.001), i);
    }
    PriceTable table =
        PriceTable.of(
            days,
            List.of(
                DailyPrices.ofCloses(UP, days, closes),
                DailyPrices.ofCloses(
                    GAP, days.subList(0, DAYS - 1), Arrays.copyOf(closes, DAYS - 1))));
    PortfolioParameters parameters =
        PortfolioParameters.DEFAULT.withRulebook(RankedRules.DEFAULT.withSharpeLookback(3));
    return new PortfolioBacktest(table, GROUPS, parameters).run();
  }
}
