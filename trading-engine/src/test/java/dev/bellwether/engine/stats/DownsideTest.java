package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DownsideTest {
  private static final double[] RETURNS = {0.1, -0.1, 0, 0.2, -0.05};

  @Test
  void countsLossesOnly() {
    // sqrt((0.01 + 0.0025) / 5) = 0.05, a period a year
    assertThat(Downside.deviation(RETURNS, 0, 1).orElseThrow()).isCloseTo(0.05, within(1e-15));
    // below 5 percent: -0.15, -0.05, -0.1: sqrt((0.0225 + 0.0025 + 0.01) / 5) = sqrt(0.007)
    assertThat(Downside.deviation(RETURNS, 0.05, 1).orElseThrow())
        .isCloseTo(Math.sqrt(0.007), within(1e-15));
  }

  @Test
  void dividesTheMeanByIt() {
    // 0.03 / 0.05 * sqrt(252)
    assertThat(Downside.sortino(RETURNS, 0, 252).orElseThrow()).isCloseTo(9.5247047, within(1e-7));
  }

  @Test
  void isAbsentWhereNothingFallsShort() {
    assertThat(Downside.sortino(new double[] {0.01, 0, 0.02}, 0, 252)).isEmpty();
    assertThat(Downside.sortino(new double[0], 0, 252)).isEmpty();
    assertThat(Downside.deviation(new double[0], 0, 252)).isEmpty();
    assertThat(Downside.deviation(new double[] {0.01}, 0, 252)).hasValue(0);
  }
}
