package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharpeRatioTest {
  private static final double ROOT_OF_YEAR = Math.sqrt(252);

  @Test
  void dividesTheMeanByTheStandardDeviation() {
    SharpeRatio sharpe = SharpeRatio.of(new double[] {0.1, -0.1, 0, 0.2, -0.05}).orElseThrow();

    // mean 0.03, standard deviation sqrt(0.0145) = 0.1204159: 0.2491364 * 15.8745079
    assertThat(sharpe.annual()).isCloseTo(3.9549184, within(1e-6));
    assertThat(sharpe.sessions()).isEqualTo(5);
  }

  @Test
  void isAbsentWithoutVolatility() {
    assertThat(SharpeRatio.of(new double[0])).isEmpty();
    assertThat(SharpeRatio.of(new double[] {0.01})).isEmpty();
    assertThat(SharpeRatio.of(new double[] {0.01, 0.01, 0.01})).isEmpty();
    assertThat(SharpeRatio.of(new double[100])).isEmpty();
  }

  /** Lo (2002), table 1: standard errors of the ratio of one period. */
  @ParameterizedTest
  @CsvSource({
    "0.50, 12, 0.306",
    "0.50, 60, 0.137",
    "1.00, 24, 0.250",
    "1.50, 60, 0.188",
    "3.00, 12, 0.677",
  })
  void hasTheStandardErrorOfLo(double ratio, int periods, double error) {
    SharpeRatio sharpe = new SharpeRatio(ratio, 0, 3, periods);

    assertThat(sharpe.standardError() / ROOT_OF_YEAR).isCloseTo(error, within(5e-4));
  }

  @Test
  void hasTheSameErrorForNormalReturnsInBothForms() {
    SharpeRatio sharpe = new SharpeRatio(0.08, 0, 3, 1001);

    // (1 + 2/4 * SR^2) / 1,000 against (1 + SR^2 / 2) / 1,001
    assertThat(sharpe.adjustedStandardError())
        .isCloseTo(sharpe.standardError() * Math.sqrt(1.001), within(1e-14));
  }

  /**
   * Bailey and Lopez de Prado (2012): two years of monthly returns with an annual ratio of 1.59
   * convince at 0.982 if they are normal, and at 0.913 with skewness −2.448 and kurtosis 10.164.
   */
  @ParameterizedTest
  @CsvSource({"0, 3, 0.982", "-2.448, 10.164, 0.913"})
  void givesThePublishedProbabilities(double skewness, double kurtosis, double probability) {
    SharpeRatio sharpe = new SharpeRatio(0.458, skewness, kurtosis, 24);

    assertThat(sharpe.probabilityAbove(0)).isCloseTo(probability, within(6e-4));
  }

  /**
   * Bailey and Lopez de Prado (2014), the worked example: 1,250 days, annual ratio 2.5, skewness
   * −3, kurtosis 10, variance 1/2 of the annual ratios of the trials, 250 days a year. After 100
   * trials luck alone gives 0.1132 a day, and the ratio convinces at 0.9004; after 46 at 0.9505.
   */
  @ParameterizedTest
  @CsvSource({"100, 0.9004", "46, 0.9505"})
  void givesThePublishedDeflatedRatio(int trials, double probability) {
    SharpeRatio sharpe = new SharpeRatio(2.5 / Math.sqrt(250), -3, 10, 1250);

    assertThat(sharpe.deflated(trials, Math.sqrt(0.5 / 250))).isCloseTo(probability, within(1e-4));
  }

  @Test
  void takesTheSpreadOfLuckFromTheTrialsThemselves() {
    SharpeRatio low = new SharpeRatio(0.02, 0, 3, 500);
    SharpeRatio middle = new SharpeRatio(0.05, 0, 3, 500);
    SharpeRatio high = new SharpeRatio(0.08, 0, 3, 500);

    // sample standard deviation of 0.02, 0.05, 0.08: 0.03
    assertThat(high.deflated(List.of(low, middle, high)))
        .isCloseTo(high.deflated(3, 0.03), within(1e-14))
        .isLessThan(high.probabilityAbove(0));
    assertThat(high.deflated(List.of(high))).isEqualTo(high.probabilityAbove(0));
  }

  @Test
  void expectsMoreLuckFromMoreTrials() {
    assertThat(SharpeRatio.expectedMaximum(100, Math.sqrt(0.5 / 250)))
        .isCloseTo(0.1132, within(5e-5));
    assertThat(SharpeRatio.expectedMaximum(1, 0.1)).isZero();
    for (int trials = 1; trials < 1_000; trials++) {
      assertThat(SharpeRatio.expectedMaximum(trials + 1, 0.1))
          .isGreaterThan(SharpeRatio.expectedMaximum(trials, 0.1));
    }
  }

  /** The best of N standard normal numbers, drawn 20,000 times, against the formula. */
  @Test
  void expectsAboutTheBestOfSoManyDraws() {
    Random random = new Random(20261121);
    double sum = 0;
    for (int i = 0; i < 20_000; i++) {
      sum += IntStream.range(0, 50).mapToDouble(j -> random.nextGaussian()).max().orElseThrow();
    }

    // exact 2.2491; the formula is an approximation good to about a percent
    assertThat(sum / 20_000).isCloseTo(SharpeRatio.expectedMaximum(50, 1), within(0.03));
  }

  @Test
  void isAnEvenBetAgainstItself() {
    SharpeRatio sharpe = SharpeRatio.of(new double[] {0.1, -0.1, 0.1}).orElseThrow();

    assertThat(sharpe.probabilityAbove(sharpe.perSession())).isEqualTo(0.5);
    assertThat(sharpe.probabilityAbove(-1)).isGreaterThan(0.5);
    assertThat(sharpe.probabilityAbove(1)).isLessThan(0.5);
  }

  /** Two outcomes only: the error of the formula is exactly 0 where SR = 2 / skewness. */
  @Test
  void staysAProbabilityWhereTheFormulaKnowsNoError() {
    SharpeRatio certain = new SharpeRatio(2, 1, 2, 10);

    // 1 - 1 * 2 + (2 - 1) / 4 * 4 = 0
    assertThat(certain.adjustedStandardError()).isZero();
    assertThat(certain.probabilityAbove(1)).isOne();
    assertThat(certain.probabilityAbove(2)).isEqualTo(0.5);
    assertThat(certain.probabilityAbove(3)).isZero();
  }

  @Test
  void refusesWhatItCannotMean() {
    assertThatThrownBy(() -> new SharpeRatio(0.1, 0, 3, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sessions must be at least 2, was 1");
    assertThatThrownBy(() -> new SharpeRatio(Double.NaN, 0, 3, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SharpeRatio.expectedMaximum(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("trials must be at least 1 and deviationPerSession at least 0, were 0 and 1.0");
    assertThatThrownBy(() -> SharpeRatio.expectedMaximum(5, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
