package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.bellwether.engine.trade.Trade;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PerformanceTest {
  /** Returns 0.1, −0.1, 0, 0.2, −0.05 from 100. */
  private static final DailyEquity EQUITY = Days.equity(100, 110, 99, 99, 118.8, 112.86);

  @Test
  void agreesWithAHandWorkedWeek() {
    Performance week = Performance.of(EQUITY, activity());

    assertThat(week.sessions()).isEqualTo(5);
    assertThat(week.startEquity()).isEqualTo(100);
    assertThat(week.finalEquity()).isEqualTo(112.86);
    is(week, Metric.TOTAL_RETURN, 0.1286);
    is(week, Metric.ANNUAL_RETURN, 443.65001886); // 1.1286^(252/5) - 1
    is(week, Metric.VOLATILITY, 1.9115438786); // sqrt(0.0145 * 252), see MomentsTest
    is(week, Metric.SHARPE, 3.9549183696); // 0.03 / sqrt(0.0145) * sqrt(252)
    is(week, Metric.SHARPE_STANDARD_ERROR, 7.2086155350); // sqrt((1 + 0.2491364^2 / 2) / 5 * 252)
    // sqrt((1 - 0.403407 * 0.2491364 + 0.763674 / 4 * 0.2491364^2) / 4 * 252)
    is(week, Metric.SHARPE_ADJUSTED_ERROR, 7.5772582378);
    is(week, Metric.PROBABILISTIC_SHARPE, 0.6991459776); // normal(3.9549184 / 7.5772582)
    is(week, Metric.SORTINO, 9.5247047198); // 0.03 / 0.05 * sqrt(252)
    is(week, Metric.CALMAR, 4436.5001886); // annual return / 0.1
    is(week, Metric.MAX_DRAWDOWN, 0.1); // 110 to 99
    is(week, Metric.MAX_DRAWDOWN_SESSIONS, 3); // from the 1st to the 4th
    is(week, Metric.LONGEST_DRAWDOWN_SESSIONS, 2); // the 2nd and 3rd
    is(week, Metric.MEAN_DAILY_RETURN, 0.03);
    is(week, Metric.MEAN_DAILY_RETURN_ERROR, Math.sqrt(0.0145 / 5));
    is(week, Metric.WORST_DAY, -0.1);
    is(week, Metric.BEST_DAY, 0.2);
    is(week, Metric.DAY_HIT_RATE, 0.5); // two of the four that moved
    is(week, Metric.TRADES, 2);
    is(week, Metric.TRADE_HIT_RATE, 0.5);
    is(week, Metric.PROFIT_FACTOR, 19.86 / 7);
    is(week, Metric.EXPECTANCY, 6.43);
    is(week, Metric.COSTS, 1.5);
    // average equity 539.66 / 5 = 107.932; 2,000 / 107.932 in 5/252 of a year
    is(week, Metric.TURNOVER, 933.92135789);
    is(week, Metric.EXPOSURE, 0.4);
    is(week, Metric.TIME_EXPOSURE, 0.4);
    is(week, Metric.BREAK_EVEN_PER_SHARE, 0.643); // 12.86 over 20 shares
    is(week, Metric.BREAK_EVEN_BASIS_POINTS, 64.3); // 12.86 over 2,000 of value
  }

  @Test
  void takesTheRiskFreeRateFromSharpeAndSortinoOnly() {
    Performance free = Performance.of(EQUITY, activity());
    Performance charged = Performance.of(EQUITY, activity(), 2.52);

    // a hundredth a day: mean 0.02 instead of 0.03, the same standard deviation
    is(charged, Metric.SHARPE, free.value(Metric.SHARPE).orElseThrow() * 2 / 3);
    // shortfalls -0.11, -0.01, -0.06: squares 0.0121 + 0.0001 + 0.0036 = 0.0158
    is(charged, Metric.SORTINO, 0.02 / Math.sqrt(0.0158 / 5) * Math.sqrt(252));
    is(charged, Metric.VOLATILITY, free.value(Metric.VOLATILITY).orElseThrow());
    is(charged, Metric.TOTAL_RETURN, 0.1286);
  }

  @Test
  void addsAlphaAndBetaAgainstABenchmark() {
    Performance alone = Performance.of(EQUITY, activity());
    Performance half = alone.against(Days.growing(0.05, -0.05, 0, 0.1, -0.025));

    assertThat(alone.value(Metric.BETA)).isEmpty();
    is(half, Metric.BETA, 2);
    assertThat(half.value(Metric.ALPHA).orElseThrow()).isCloseTo(0, within(1e-12));
    is(half, Metric.SHARPE, 3.9549183696);
  }

  @Test
  void hasNoAlphaAgainstABenchmarkThatStandsStill() {
    Performance still = Performance.of(EQUITY, activity()).against(Days.growing(0, 0, 0, 0, 0));

    assertThat(still.value(Metric.ALPHA)).isEmpty();
    assertThat(still.value(Metric.BETA)).isEmpty();
  }

  @Test
  void refusesABenchmarkOfOtherSessions() {
    Performance week = Performance.of(EQUITY, activity());
    DailyEquity later = DailyEquity.of(1, Days.weekdays("2024-01-02", 5), new double[5]);

    assertThatThrownBy(() -> week.against(Days.growing(0.1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("benchmark must have the sessions of the run, 5, had 1");
    assertThatThrownBy(() -> week.against(later))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("benchmark must have the sessions of the run, 5, had 5 others");
  }

  @Test
  void namesItsFiguresAsJsonDoesInAFixedOrder() {
    Performance week = Performance.of(EQUITY, activity());

    assertThat(week.figures().keySet())
        .startsWith("totalReturn", "annualReturn", "volatility", "sharpe")
        .contains("maxDrawdown", "trades", "costs")
        .doesNotContain("alpha", "beta")
        .endsWith("breakEvenCostPerShare", "breakEvenCostBasisPoints");
    assertThat(week.figures())
        .contains(entry("trades", 2L), entry("maxDrawdownSessions", 3L), entry("costs", 1.5));
  }

  @Test
  void tabulatesMonthsAndYears() {
    Performance week = Performance.of(EQUITY, TradingActivity.NONE);

    assertThat(week.monthlyReturns().get(YearMonth.of(2024, 1))).isCloseTo(0.1286, within(1e-14));
    assertThat(week.yearlyReturns().get(Year.of(2024))).isCloseTo(0.1286, within(1e-14));
    assertThat(week.maximumDrawdown().orElseThrow().recovery())
        .contains(LocalDate.parse("2024-01-04"));
  }

  @Test
  void leavesOutWhatNoSessionCanTell() {
    Performance none = Performance.of(Days.equity(100), TradingActivity.NONE);

    assertThat(none.figures()).containsExactly(entry("trades", 0L), entry("costs", 0.0));
    assertThat(none.monthlyReturns()).isEmpty();
    assertThat(none.maximumDrawdown()).isEmpty();
  }

  @Test
  void leavesOutWhatOneSessionCannotTell() {
    Performance one = Performance.of(Days.equity(100, 101), TradingActivity.NONE);

    assertThat(one.figures().keySet())
        .containsExactly(
            "totalReturn",
            "annualReturn",
            "maxDrawdown",
            "maxDrawdownSessions",
            "longestDrawdownSessions",
            "meanDailyReturn",
            "worstDay",
            "bestDay",
            "dayHitRate",
            "trades",
            "costs",
            "turnover",
            "exposure",
            "timeExposure");
    is(one, Metric.MAX_DRAWDOWN, 0);
  }

  @Test
  void tellsWhatTwoSessionsCan() {
    Performance two = Performance.of(Days.equity(100, 110, 99), TradingActivity.NONE);

    // mean 0, standard deviation sqrt(0.02)
    assertThat(two.value(Metric.SHARPE).orElseThrow()).isCloseTo(0, within(1e-14));
    is(two, Metric.VOLATILITY, Math.sqrt(0.02 * 252));
    is(two, Metric.KURTOSIS, 1);
  }

  @Test
  void hasNeitherRatioNorFallWhereNothingMoves() {
    double[] flat = new double[10];
    Arrays.fill(flat, 100);

    Performance still = Performance.of(Days.equity(100, flat), TradingActivity.NONE);

    is(still, Metric.TOTAL_RETURN, 0);
    is(still, Metric.VOLATILITY, 0);
    is(still, Metric.MAX_DRAWDOWN, 0);
    for (Metric absent :
        List.of(
            Metric.SHARPE,
            Metric.SORTINO,
            Metric.CALMAR,
            Metric.MEAN_DAILY_RETURN_T,
            Metric.SKEWNESS,
            Metric.KURTOSIS,
            Metric.DAY_HIT_RATE,
            Metric.PROFIT_FACTOR,
            Metric.BREAK_EVEN_PER_SHARE)) {
      assertThat(still.value(absent)).as(absent.key()).isEmpty();
    }
  }

  @Test
  void takesRoundingForNoVolatility() {
    double[] steady = new double[50];
    for (int i = 0; i < steady.length; i++) {
      steady[i] = 0.001;
    }

    Performance saver = Performance.of(Days.growing(steady), TradingActivity.NONE);

    assertThat(saver.value(Metric.SHARPE)).isEmpty();
    assertThat(saver.value(Metric.VOLATILITY).orElseThrow()).isLessThan(1e-12);
  }

  @Test
  void survivesTheLossOfEverything() {
    Performance ruin = Performance.of(Days.equity(100, 50, -20, -20), TradingActivity.NONE);

    is(ruin, Metric.TOTAL_RETURN, -1);
    is(ruin, Metric.ANNUAL_RETURN, -1);
    is(ruin, Metric.MAX_DRAWDOWN, 1);
    is(ruin, Metric.CALMAR, -1);
    is(ruin, Metric.WORST_DAY, -1);
    assertThat(ruin.finalEquity()).isEqualTo(-20);
    assertThat(ruin.figures().values())
        .allSatisfy(figure -> assertThat(Double.isFinite(figure.doubleValue())).isTrue());
  }

  @Test
  void refusesARiskFreeRateThatIsNoNumber() {
    assertThatThrownBy(() -> Performance.of(EQUITY, TradingActivity.NONE, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("annualRiskFree must be a finite number, was NaN");
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void hasADistinctKeyAndLabelForEachFigure(Metric metric) {
    assertThat(metric.key()).matches("[a-z][A-Za-z]*");
    assertThat(Metric.values())
        .filteredOn(other -> other.key().equals(metric.key()))
        .containsExactly(metric);
    assertThat(metric.label()).isNotBlank();
  }

  /** Two trades of five shares near 100, in and out: twenty shares and 2,000 change hands. */
  private static TradingActivity activity() {
    List<Session> week = EQUITY.sessions();
    return new TradingActivity(
        List.of(trade(week.get(3), "19.86"), trade(week.get(4), "-7")),
        List.of(),
        new BigDecimal("20"),
        new BigDecimal("2000"),
        new BigDecimal("1.5"));
  }

  private static Trade trade(Session session, String profit) {
    return new Trade(
        Symbol.of("SPY"),
        true,
        session.openMillis(),
        session.closeMillis(),
        new BigDecimal("5"),
        new BigDecimal("100"),
        new BigDecimal("100"),
        new BigDecimal("0.75"),
        new BigDecimal(profit));
  }

  private static void is(Performance performance, Metric metric, double expected) {
    assertThat(performance.value(metric).orElseThrow())
        .as(metric.key())
        .isCloseTo(expected, within(Math.abs(expected) * 1e-9));
  }
}
