package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.bellwether.engine.trade.TradingActivity;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any equity; the seed is in the name of the case. */
class PerformancePropertyTest {
  private static final Set<Metric> PATH_DEPENDENT =
      EnumSet.of(
          Metric.CALMAR,
          Metric.MAX_DRAWDOWN,
          Metric.MAX_DRAWDOWN_SESSIONS,
          Metric.LONGEST_DRAWDOWN_SESSIONS,
          Metric.TURNOVER,
          Metric.BREAK_EVEN_PER_SHARE,
          Metric.BREAK_EVEN_BASIS_POINTS);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void doesNotDependOnTheUnitOfMoney(long seed) {
    DailyEquity one = Days.growing(returns(seed));
    // a power of two scales without rounding, so the figures must be equal to the bit
    double[] scaled = Arrays.stream(one.values()).map(worth -> worth * 1024).toArray();

    Performance small = Performance.of(one, TradingActivity.NONE);
    Performance large =
        Performance.of(DailyEquity.of(1024 * 100, one.sessions(), scaled), TradingActivity.NONE);

    assertThat(large.figures()).isEqualTo(small.figures());
    assertThat(large.monthlyReturns()).isEqualTo(small.monthlyReturns());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void dependsOnTheOrderOfDaysOnlyWhereItMust(long seed) {
    double[] forth = returns(seed);
    double[] back = new double[forth.length];
    Arrays.setAll(back, i -> forth[forth.length - 1 - i]);

    Performance one = Performance.of(Days.growing(forth), TradingActivity.NONE);
    Performance other = Performance.of(Days.growing(back), TradingActivity.NONE);

    for (Metric metric : EnumSet.complementOf(EnumSet.copyOf(PATH_DEPENDENT))) {
      if (one.value(metric).isPresent()) {
        assertThat(other.value(metric).orElseThrow())
            .as(metric.key())
            .isCloseTo(one.value(metric).getAsDouble(), within(1e-9));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void keepsEveryFigureInItsRange(long seed) {
    DailyEquity equity = Days.growing(returns(seed));

    Performance run = Performance.of(equity, TradingActivity.NONE);

    double depth = run.value(Metric.MAX_DRAWDOWN).orElseThrow();
    assertThat(depth).isBetween(0.0, 1.0);
    assertThat(depth).isGreaterThanOrEqualTo(-run.value(Metric.WORST_DAY).orElseThrow() - 1e-12);
    assertThat(equity.drawdowns()).satisfies(PerformancePropertyTest::areFractions);
    assertThat(run.value(Metric.DAY_HIT_RATE).orElseThrow()).isBetween(0.0, 1.0);
    assertThat(run.value(Metric.PROBABILISTIC_SHARPE).orElseThrow()).isBetween(0.0, 1.0);
    assertThat(run.value(Metric.KURTOSIS).orElseThrow())
        .isGreaterThanOrEqualTo(1 + Math.pow(run.value(Metric.SKEWNESS).orElseThrow(), 2) - 1e-9);
    assertThat(run.value(Metric.SHARPE).orElseThrow() > 0)
        .isEqualTo(run.value(Metric.MEAN_DAILY_RETURN).orElseThrow() > 0)
        .isEqualTo(run.value(Metric.PROBABILISTIC_SHARPE).orElseThrow() > 0.5);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
  void findsTheDeepestFallOfAllPairsOfDays(long seed) {
    DailyEquity equity = Days.growing(returns(seed));

    double deepest = 0;
    for (int peak = -1; peak < equity.size(); peak++) {
      double high = peak < 0 ? equity.start() : equity.at(peak);
      for (int trough = peak + 1; trough < equity.size(); trough++) {
        deepest = Math.max(deepest, 1 - equity.at(trough) / high);
      }
    }

    assertThat(Performance.of(equity, TradingActivity.NONE).value(Metric.MAX_DRAWDOWN))
        .hasValue(deepest);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {41, 42, 43, 44, 45})
  void scalesWithLeverageAsItShould(long seed) {
    double[] returns = returns(seed);
    double[] twice = Arrays.stream(returns).map(one -> 2 * one).toArray();

    Performance one = Performance.of(Days.growing(returns), TradingActivity.NONE);
    Performance two =
        Performance.of(Days.growing(twice), TradingActivity.NONE).against(Days.growing(returns));

    assertThat(two.value(Metric.SHARPE).orElseThrow())
        .isCloseTo(one.value(Metric.SHARPE).orElseThrow(), within(1e-9));
    assertThat(two.value(Metric.VOLATILITY).orElseThrow())
        .isCloseTo(2 * one.value(Metric.VOLATILITY).orElseThrow(), withinPercentage(1e-8));
    assertThat(two.value(Metric.BETA).orElseThrow()).isCloseTo(2, within(1e-9));
    assertThat(two.value(Metric.ALPHA).orElseThrow()).isCloseTo(0, within(1e-9));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {51, 52, 53, 54, 55})
  void compoundsMonthsAndYearsToTheTotal(long seed) {
    Performance run = Performance.of(Days.growing(returns(seed)), TradingActivity.NONE);

    double months = run.monthlyReturns().values().stream().reduce(1.0, (a, r) -> a * (1 + r));
    double years = run.yearlyReturns().values().stream().reduce(1.0, (a, r) -> a * (1 + r));

    double total = 1 + run.value(Metric.TOTAL_RETURN).orElseThrow();
    assertThat(months).isCloseTo(total, withinPercentage(1e-9));
    assertThat(years).isCloseTo(total, withinPercentage(1e-9));
    assertThat(run.finalEquity() / run.startEquity()).isCloseTo(total, withinPercentage(1e-9));
  }

  private static void areFractions(double[] values) {
    for (double value : values) {
      assertThat(value).isBetween(0.0, 1.0);
    }
  }

  /** From ten days to two years, some without a trade. */
  private static double[] returns(long seed) {
    Random random = new Random(seed);
    double[] returns = new double[10 + random.nextInt(500)];
    for (int i = 0; i < returns.length; i++) {
      returns[i] = random.nextInt(3) == 0 ? 0 : 0.0003 + 0.012 * random.nextGaussian();
    }
    return returns;
  }
}
