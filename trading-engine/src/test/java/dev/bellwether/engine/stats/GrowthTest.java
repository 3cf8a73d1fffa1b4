package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GrowthTest {
  @Test
  void compoundsReturns() {
    // 1.1 * 0.9 * 1.2 = 1.188
    assertThat(Growth.total(new double[] {0.1, -0.1, 0.2}).orElseThrow())
        .isCloseTo(0.188, within(1e-15));
  }

  @Test
  void raisesTheTotalToAYear() {
    // half a year of sessions that earned 10 percent: 1.1^2 - 1
    double[] returns = new double[126];
    returns[60] = 0.1;

    assertThat(Growth.annual(returns).orElseThrow()).isCloseTo(0.21, within(1e-14));
    // two months of 1 percent: 1.0201^6 - 1
    assertThat(Growth.annual(new double[] {0.01, 0.01}, 12).orElseThrow())
        .isCloseTo(0.12682503013196972, within(1e-14));
  }

  @Test
  void isAbsentWithoutReturns() {
    assertThat(Growth.total(new double[0])).isEmpty();
    assertThat(Growth.annual(new double[0])).isEmpty();
  }

  @Test
  void losesEverythingOnce() {
    assertThat(Growth.total(new double[] {0.5, -1, 0.5})).hasValue(-1);
    assertThat(Growth.total(new double[] {-3, -3})).hasValue(-1);
    assertThat(Growth.annual(new double[] {-1, 0.5})).hasValue(-1);
  }

  @Test
  void isAbsentWhereAYearOfItIsBeyondAllNumbers() {
    assertThat(Growth.annual(new double[] {1e6})).isEmpty();
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatThrownBy(() -> Growth.total(new double[] {Double.POSITIVE_INFINITY}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("returns must hold only finite numbers, was Infinity at 0");
  }
}
