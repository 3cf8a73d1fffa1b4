package dev.bellwether.engine.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MomentsTest {
  @Test
  void agreesWithAHandWorkedSample() {
    Moments moments = Moments.of(new double[] {0.1, -0.1, 0, 0.2, -0.05});

    // mean 0.15 / 5 = 0.03; off by 0.07, -0.13, -0.03, 0.17, -0.08
    // squares 0.0049 + 0.0169 + 0.0009 + 0.0289 + 0.0064 = 0.058 -> m2 0.0116, variance 0.0145
    // cubes 0.000343 - 0.002197 - 0.000027 + 0.004913 - 0.000512 = 0.00252 -> m3 0.000504
    // fourths 0.00002401 + 0.00028561 + 0.00000081 + 0.00083521 + 0.00004096 = 0.0011866
    assertThat(moments.mean()).isCloseTo(0.03, within(1e-15));
    assertThat(moments.standardDeviation().orElseThrow())
        .isCloseTo(Math.sqrt(0.0145), within(1e-15));
    assertThat(moments.standardError().orElseThrow()).isCloseTo(Math.sqrt(0.0029), within(1e-15));
    // 0.03 / sqrt(0.0029) = 0.03 / 0.0538516
    assertThat(moments.tStatistic().orElseThrow()).isCloseTo(0.5570860, within(1e-7));
    // 0.000504 / 0.0116^1.5 = 0.000504 / 0.00124936
    assertThat(moments.skewness().orElseThrow()).isCloseTo(0.4034071, within(1e-7));
    // 0.00023732 / 0.00013456
    assertThat(moments.kurtosis().orElseThrow()).isCloseTo(1.763674, within(1e-6));
  }

  @Test
  void findsNoVariationInEqualValues() {
    double[] values = new double[1_000];
    Arrays.fill(values, 0.1);

    Moments moments = Moments.of(values);

    assertThat(moments.mean()).isEqualTo(0.1);
    assertThat(moments.standardDeviation()).hasValue(0);
    assertThat(moments.varies()).isFalse();
    assertThat(moments.skewness()).isEmpty();
    assertThat(moments.kurtosis()).isEmpty();
    assertThat(moments.tStatistic()).isEmpty();
  }

  @Test
  void hasNoSpreadBelowTwoValues() {
    assertThat(Moments.of(new double[0]).standardDeviation()).isEmpty();
    assertThat(Moments.of(new double[0]).standardError()).isEmpty();
    assertThat(Moments.of(new double[] {0.5}).standardDeviation()).isEmpty();
    assertThat(Moments.of(new double[] {0.5}).mean()).isEqualTo(0.5);
  }

  @Test
  void refusesWhatIsNoNumberAndSaysWhere() {
    assertThatThrownBy(() -> Moments.of(new double[] {0, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must hold only finite numbers, was NaN at 1");
  }
}
