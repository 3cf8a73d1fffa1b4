package dev.bellwether.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RollingSharpeTest {
  @Test
  void beginsWithAFullWindowAndLooksNoFurtherBack() {
    double[] returns = {0.5, 0.01, 0.03, 0.02, 0.02, 0.02};

    double[] ratios = RollingSharpe.of(returns, 3);

    // 0.01, 0.03, 0.02: mean 0.02, deviation 0.01, 2 * sqrt(252)
    // 0.03, 0.02, 0.02: mean 0.07/3, deviation 0.01/sqrt(3), 7/sqrt(3) * sqrt(252)
    assertThat(ratios[0]).isNaN();
    assertThat(ratios[1]).isNaN();
    assertThat(ratios[3]).isCloseTo(2 * Math.sqrt(252), within(1e-9));
    assertThat(ratios[4]).isCloseTo(7 / Math.sqrt(3) * Math.sqrt(252), within(1e-9));
    assertThat(ratios[5]).as("nothing moved").isNaN();
  }
}
