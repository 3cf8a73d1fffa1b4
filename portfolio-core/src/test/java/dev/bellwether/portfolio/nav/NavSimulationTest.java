package dev.bellwether.portfolio.nav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.Allocation.Weights;
import dev.bellwether.portfolio.nav.FillRules.Fill;
import dev.bellwether.portfolio.score.PriceTable;
import dev.bellwether.portfolio.score.Tables;
import dev.bellwether.portfolio.score.TickerGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NavSimulationTest {
  private static final Symbol A = Symbol.of("A");
  private static final Symbol B = Symbol.of("B");
  private static final FillRules FREE = FillRules.DEFAULT.withCost(0);

  @Test
  void fillsAtTheNextOpenAndCompounds() {
    // decided at close 100 on day 0: 1000 shares; the open of day 1 is 110, so cash buys
    // 100,000 / 110 = 909.09 only; worth 909.09 * 121 = 110,000 at the close of day 1
    PriceTable table =
        new Tables().with("A", new double[] {99, 110, 120}, new double[] {100, 121, 120}).table();

    NavPath path = run(table, FREE, Weights.equal(List.of(A), ""));

    assertThat(path.value(0)).isEqualTo(100_000);
    assertThat(path.value(1)).isCloseTo(110_000, within(1e-6));
    assertThat(path.part(A, 1)).isCloseTo(1, within(1e-12));
  }

  @Test
  void keepsWhatAFallingOpenLeavesOverAsCash() {
    // 1000 shares at 80 leave 20,000 in cash; close 90: 90,000 + 20,000
    PriceTable table =
        new Tables().with("A", new double[] {99, 80}, new double[] {100, 90}).table();

    NavPath path = run(table, FREE, Weights.equal(List.of(A), ""));

    assertThat(path.value(1)).isEqualTo(110_000);
    assertThat(path.cashPart(1)).isCloseTo(20_000 / 110_000.0, within(1e-12));
  }

  @Test
  void takesCostsOffOnBothSides() {
    // 1 % each side: 100,000 / (100 * 1.01) = 990.099 shares; sold at 100: 99,009.90 - 990.10
    PriceTable table = new Tables().with("A", 100, 100, 100, 100).table();

    NavPath path = run(table, FREE.withCost(100), Weights.equal(List.of(A), ""), Weights.cash(""));

    assertThat(path.last()).isCloseTo(100_000 / 1.01 * 0.99, within(1e-6));
    assertThat(path.activity().costs()).isCloseTo(2 * 1_000 / 1.01, within(1e-6));
    assertThat(path.activity().rebalances()).isEqualTo(2);
  }

  @Test
  void fillsAtTheNextCloseWhereThatIsAskedFor() {
    PriceTable table =
        new Tables().with("A", new double[] {1, 1, 1}, new double[] {100, 125, 150}).table();

    NavPath path = run(table, FREE.withFill(Fill.NEXT_CLOSE), Weights.equal(List.of(A), ""));

    assertThat(path.value(1)).isCloseTo(100_000, within(1e-9));
    assertThat(path.value(2)).isCloseTo(120_000, within(1e-9));
  }

  @Test
  void sellsFirstSoThatAFullTurnIsFilled() {
    PriceTable table = new Tables().with("A", 100, 100, 100).with("B", 50, 50, 50).table();

    NavPath path = run(table, FREE, Weights.equal(List.of(A), ""), Weights.equal(List.of(B), ""));

    assertThat(path.part(B, 2)).isCloseTo(1, within(1e-12));
  }

  @Test
  void leavesAloneWhatIsWithinTheTolerance() {
    // half and half at 100; A goes to 103: wanted are 50,750 / 103 = 492.7 of 500 shares, 1.5 %
    PriceTable table =
        new Tables().with("A", 100, 100, 103, 103).with("B", 100, 100, 100, 100).table();
    Weights both = Weights.equal(List.of(A, B), "");

    NavPath path = run(table, FREE, both, both, both, both);

    assertThat(path.activity().rebalances()).isEqualTo(1);
  }

  @Test
  void letsAnOrderLapseWhereATickerHasNoPrice() {
    PriceTable table = new Tables().with("A", 100, Double.NaN, 100).with("B", 1, 1, 1).table();

    NavPath path = run(table, FREE, Weights.equal(List.of(A), ""));

    assertThat(path.activity().lapsed()).isEqualTo(1);
    assertThat(path.last()).isEqualTo(100_000);
  }

  @Test
  void cannotKnowTheFuture() {
    double[] past = Tables.growing(100, 1.01, 40);
    double[] other = past.clone();
    other[39] = 1;
    PriceTable one = new Tables().with("A", past).with("B", Tables.growing(9, 1.005, 40)).table();
    PriceTable two = new Tables().with("A", other).with("B", Tables.growing(9, 1.005, 40)).table();
    RankedRules rules = RankedRules.DEFAULT.withSharpeLookback(5);
    PortfolioParameters parameters = PortfolioParameters.DEFAULT.withRulebook(rules);

    NavPath first = followed(one, parameters);
    NavPath second = followed(two, parameters);

    for (int row = 0; row < first.size() - 1; row++) {
      assertThat(first.value(row)).isEqualTo(second.value(row));
      assertThat(first.target(row)).isEqualTo(second.target(row));
    }
  }

  private static NavPath followed(PriceTable table, PortfolioParameters parameters) {
    var groups = new TickerGroups(List.of(A), List.of(B), List.of(), List.of());
    return new PortfolioBacktest(table, groups, parameters).run().followed().orElseThrow();
  }

  /** One answer a day; after the last, nothing changes. */
  private static NavPath run(PriceTable table, FillRules fills, Weights... answers) {
    List<Allocation> left = new ArrayList<>(List.of(answers));
    Rule rule =
        new Rule() {
          @Override
          public Allocation ask(int day, NavHistory nav) {
            return left.isEmpty() ? new Allocation.Keep("") : left.removeFirst();
          }

          @Override
          public Allocation reentry(int day) {
            return new Weights(Map.of(), "");
          }
        };
    return new NavSimulation(table, fills).run(rule, 0, List::of);
  }
}
