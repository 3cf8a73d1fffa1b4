package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MarketModelTest {
  @Test
  void drawsTheLineOfLeastSquares() {
    double[] benchmark = {0.01, 0.02, 0.03, 0.06};
    double[] returns = {0.02, 0.03, 0.07, 0.08};

    MarketModel model = MarketModel.of(returns, benchmark).orElseThrow();

    // means 0.03 and 0.05; off by -2 -1 0 3 and -3 -2 2 3 hundredths
    // together 6 + 2 + 0 + 9 = 17, benchmark squared 4 + 1 + 0 + 9 = 14
    assertThat(model.beta()).isCloseTo(17.0 / 14, within(1e-14));
    assertThat(model.alphaPerSession()).isCloseTo(0.05 - 0.03 * 17 / 14, within(1e-15));
    assertThat(model.alpha()).isCloseTo(252 * (0.05 - 0.03 * 17 / 14), within(1e-12));
  }

  @Test
  void isAbsentWhereTheBenchmarkStandsStill() {
    assertThat(MarketModel.of(new double[] {0.1, 0.2}, new double[] {0.01, 0.01})).isEmpty();
    assertThat(MarketModel.of(new double[] {0.1}, new double[] {0.01})).isEmpty();
    assertThat(MarketModel.of(new double[0], new double[0])).isEmpty();
  }

  @Test
  void givesAFlatLineToAnAccountThatStandsStill() {
    MarketModel model = MarketModel.of(new double[3], new double[] {0.1, 0, -0.1}).orElseThrow();

    assertThat(model.beta()).isZero();
    assertThat(model.alpha()).isZero();
  }

  @Test
  void refusesSeriesOfDifferentLength() {
    assertThatThrownBy(() -> MarketModel.of(new double[3], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("benchmark must be as many as returns, were 2 and 3");
  }
}
