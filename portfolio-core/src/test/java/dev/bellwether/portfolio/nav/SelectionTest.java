package dev.bellwether.portfolio.nav;

import static dev.bellwether.portfolio.nav.PortfolioStrategy.ASYM;
import static dev.bellwether.portfolio.nav.PortfolioStrategy.BUY_HOLD;
import static dev.bellwether.portfolio.nav.PortfolioStrategy.SPEC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private final Map<PortfolioStrategy, double[]> values = new EnumMap<>(PortfolioStrategy.class);

  @Test
  void followsTheHighestGrowth() {
    values.put(BUY_HOLD, new double[] {100, 101, 102});
    values.put(ASYM, new double[] {100, 90, 110});

    Selection selection = Selection.of(Criterion.NAV, values);

    assertThat(selection.winner()).contains(ASYM);
    assertThat(selection.scores()).containsEntry(ASYM, 1.1);
  }

  @Test
  void followsTheSteadierOneByItsSharpeRatio() {
    values.put(BUY_HOLD, new double[] {100, 101, 102.2, 103});
    values.put(ASYM, new double[] {100, 90, 110, 108});

    assertThat(Selection.of(Criterion.SHARPE, values).winner()).contains(BUY_HOLD);
    assertThat(Selection.of(Criterion.DEFLATED_SHARPE, values).winner()).contains(BUY_HOLD);
  }

  @Test
  void cutsATieByTheSharpeRatioThenByTheOrder() {
    values.put(BUY_HOLD, new double[] {100, 90, 110 + 1e-9});
    values.put(SPEC, new double[] {100, 104, 110});
    values.put(ASYM, new double[] {100, 104, 110});

    assertThat(Selection.of(Criterion.NAV, values).winner()).contains(SPEC);
  }

  @Test
  void countsNewHighsAsMomentum() {
    assertThat(momentum(1, 2, 2, 3)).isEqualTo(2);
    assertThat(momentum(4, 3, 2, 1)).isZero();
    assertThat(momentum(3, 1, 2, 4)).isEqualTo(1);
  }

  @Test
  void goesToCashWhereNothingMadeANewHigh() {
    double[] falling = new double[20];
    for (int i = 0; i < 20; i++) {
      falling[i] = 100 - i;
    }
    values.put(BUY_HOLD, falling);
    values.put(ASYM, falling);

    assertThat(Selection.of(Criterion.MOMENTUM, values).winner()).isEmpty();
  }

  @Test
  void takesTheGrowthWhereThereAreTooFewSessionsForMomentum() {
    values.put(BUY_HOLD, new double[] {100, 101, 102});
    values.put(ASYM, new double[] {100, 90, 110});

    Selection selection = Selection.of(Criterion.MOMENTUM, values);

    assertThat(selection.winner()).contains(ASYM);
    assertThat(selection.reason()).contains("too few sessions");
  }

  @Test
  void deflatesByTheLuckOfTheBest() {
    // two ratios 0.1 and 0.3 of a day: deviation 0.141421; the quantiles of 1/2 and of
    // 1 - 1/(2e) = 0.81606 are 0 and 0.90042, so luck = 0.141421 * 0.577216 * 0.90042
    assertThat(Returns.luck(new double[] {0.1, 0.3})).isCloseTo(0.073502, within(1e-5));
    assertThat(Returns.luck(new double[] {0.1})).isZero();
  }

  @Test
  void hasNoRatioOfValuesThatStandStill() {
    values.put(BUY_HOLD, new double[] {100, 100, 100});
    values.put(ASYM, new double[] {100, 101, 100.5});

    Selection selection = Selection.of(Criterion.SHARPE, values);

    assertThat(selection.scores().get(BUY_HOLD)).isNaN();
    assertThat(selection.winner()).contains(ASYM);
  }

  private static double momentum(double... nav) {
    Map<PortfolioStrategy, double[]> one = new EnumMap<>(PortfolioStrategy.class);
    one.put(BUY_HOLD, nav);
    return Criterion.MOMENTUM.scores(one).get(BUY_HOLD);
  }
}
