package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class StationaryBootstrapTest {
  private static final double DAILY_MEAN = 0.0005;
  private static final double DAILY_DEVIATION = 0.01;

  @Test
  void givesTheSameIntervalForTheSameSeedAndAnotherForAnother() {
    double[] returns = independent(new Random(1), 250);

    var first = StationaryBootstrap.of(7).sharpe(returns);
    var again = StationaryBootstrap.of(7).sharpe(returns.clone());
    var other = StationaryBootstrap.of(8).sharpe(returns);

    assertThat(first).isPresent().isEqualTo(again).isNotEqualTo(other);
  }

  /** The bits are fixed: a change of generator, of order or of rounding must be meant. */
  @Test
  void givesTheseBitsOnEveryMachine() {
    double[] returns = {0.01, -0.02, 0.03, 0.0, 0.015, -0.01, 0.02, -0.005};
    StationaryBootstrap bootstrap = new StationaryBootstrap(3, 200, 0.9, 42);

    // to fifteen digits what a Python program written from the Javadoc gives
    assertThat(bootstrap.sharpe(returns))
        .contains(new Interval(-0.6491123607633786, 11.432226488208235));
    assertThat(bootstrap.annualReturn(returns))
        .contains(new Interval(-0.17577154780921625, 12.99172381366725));
  }

  @Test
  void drawsBlocksOfTheExpectedLengthFromAllSessionsAlike() {
    double[] places = new double[50];
    Arrays.setAll(places, i -> i);
    int[] seen = new int[50];
    int[] jumps = new int[1];

    new StationaryBootstrap(5, 4_000, 0.9, 3)
        .interval(
            places,
            sample -> {
              for (int i = 0; i < sample.length; i++) {
                seen[(int) sample[i]]++;
                if (i > 0 && sample[i] != (sample[i - 1] + 1) % 50) {
                  jumps[0]++;
                }
              }
              return 0;
            });

    // 4,000 * 49 steps, a fifth of which jumps, one in fifty of those to the very next session
    assertThat(jumps[0] / (4_000 * 49.0)).isCloseTo(0.2 * 49 / 50, within(0.005));
    // 4,000 of each; blocks of five make their standard deviation about 63 * sqrt(9) = 190
    for (int count : seen) {
      assertThat(count).isBetween(3_200, 4_800);
    }
  }

  @Test
  void scattersAsTheTheoryOfIndependentDaysSays() {
    double[] returns = independent(new Random(2), 1_000);
    SharpeRatio sharpe = SharpeRatio.of(returns).orElseThrow();

    Interval interval = new StationaryBootstrap(1, 4_000, 0.95, 1).sharpe(returns).orElseThrow();

    double width = 2 * 1.96 * sharpe.adjustedStandardError();
    assertThat(interval.high() - interval.low()).isCloseTo(width, within(0.08 * width));
    assertThat(interval.contains(sharpe.annual())).isTrue();
  }

  @Test
  void holdsTheTruthAboutAsOftenAsItSays() {
    Random random = new Random(20261121);
    double truth = DAILY_MEAN / DAILY_DEVIATION * Math.sqrt(252);

    double share =
        coverage(300, truth, () -> independent(random, 400), 5, StationaryBootstrapTest::sharpe);

    // 95 percent, standard error sqrt(0.95 * 0.05 / 300) = 0.013; short samples cost a little
    assertThat(share).isBetween(0.90, 0.99);
  }

  /** Days that follow the day before: single days are too sure of the mean, blocks are not. */
  @Test
  void needsBlocksWhereDaysHangTogether() {
    double singleDays = coverage(200, 0, followers(new Random(5)), 1, Moments::mean);
    double blocks = coverage(200, 0, followers(new Random(5)), 20, Moments::mean);

    // with a correlation of 0.6 the true error is sqrt(1.6 / 0.4) = 2 times that of single days:
    // 1.96 of theirs hold it with probability 0.67
    assertThat(singleDays).isBetween(0.55, 0.78);
    assertThat(blocks).isGreaterThan(0.85);
  }

  @Test
  void hasNoSharpeIntervalWithoutVolatility() {
    assertThat(StationaryBootstrap.of(1).sharpe(new double[20])).isEmpty();
    assertThat(StationaryBootstrap.of(1).sharpe(new double[0])).isEmpty();
    assertThat(StationaryBootstrap.of(1).sharpe(new double[] {0.1})).isEmpty();
  }

  @Test
  void countsAResampleWithoutATradeAsNothingEarned() {
    double[] returns = new double[40];
    returns[7] = 0.01;

    Interval interval = new StationaryBootstrap(1, 1_000, 0.9, 1).sharpe(returns).orElseThrow();

    // more than a third of the resamples, (39/40)^40, miss the one day that earned
    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isPositive();
  }

  @Test
  void hasNoIntervalThatReachesBeyondAllNumbers() {
    // a quarter of the resamples are 0.01 twice: reward without risk
    assertThat(StationaryBootstrap.of(1).sharpe(new double[] {0.01, -0.005})).isEmpty();
  }

  @Test
  void knowsTheLossOfEverything() {
    double[] returns = {0.01, -1, 0.02, 0.01};

    Interval interval = StationaryBootstrap.of(1).annualReturn(returns).orElseThrow();

    assertThat(interval.low()).isEqualTo(-1);
  }

  @Test
  void isAbsentBelowTwoReturns() {
    assertThat(StationaryBootstrap.of(1).annualReturn(new double[0])).isEmpty();
    assertThat(StationaryBootstrap.of(1).annualReturn(new double[] {0.1})).isEmpty();
    assertThat(StationaryBootstrap.of(1).interval(new double[0], sample -> 0)).isEmpty();
  }

  @Test
  void refusesSettingsThatMeanNothing() {
    assertThatThrownBy(() -> new StationaryBootstrap(0.5, 1_000, 0.9, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expectedBlock must be at least 1, was 0.5");
    assertThatThrownBy(() -> new StationaryBootstrap(5, 99, 0.9, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("resamples must be at least 100, was 99");
    assertThatThrownBy(() -> new StationaryBootstrap(5, 1_000, Double.NaN, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must be above 0 and below 1, was NaN");
    assertThatThrownBy(() -> new Interval(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("low must be a number and not above high 1.0, was 2.0");
  }

  private static double sharpe(double[] sample) {
    return SharpeRatio.of(sample).orElseThrow().annual();
  }

  /** Share of simulated histories whose interval holds the truth. */
  private static double coverage(
      int histories,
      double truth,
      Supplier<double[]> history,
      double block,
      ToDoubleFunction<double[]> figure) {
    int held = 0;
    for (int i = 0; i < histories; i++) {
      StationaryBootstrap bootstrap = new StationaryBootstrap(block, 300, 0.95, i);
      held += bootstrap.interval(history.get(), figure).orElseThrow().contains(truth) ? 1 : 0;
    }
    return (double) held / histories;
  }

  private static double[] independent(Random random, int count) {
    double[] returns = new double[count];
    Arrays.setAll(returns, i -> DAILY_MEAN + DAILY_DEVIATION * random.nextGaussian());
    return returns;
  }

  private static Supplier<double[]> followers(Random random) {
    return () -> {
      double[] returns = new double[600];
      double last = random.nextGaussian() / 0.8;
      for (int i = 0; i < returns.length; i++) {
        last = 0.6 * last + random.nextGaussian();
        returns[i] = last * DAILY_DEVIATION;
      }
      return returns;
    };
  }
}
