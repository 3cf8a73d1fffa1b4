package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VolatilityTargetTest {
  @Test
  void dividesTheSquaresByOneLessThanTheReturns() {
    // returns 0.1, -0.1, 0.3: mean 0.1, squares 0 + 0.04 + 0.04, over 2 -> 0.04
    double[] closes = {100, 110, 99, 128.7};

    assertThat(VolatilityTarget.volatility(closes)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void isNotANumberIfACloseIsMissing() {
    assertThat(VolatilityTarget.volatility(new double[] {100, Double.NaN, 99, 98})).isNaN();
  }

  @Test
  void refusesFewerThanTwoReturns() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VolatilityTarget.volatility(new double[] {100, 101}))
        .withMessage("closes must hold at least 3 prices for a deviation, held 2");
  }

  @Test
  void reachesTheTargetUpToTheCap() {
    VolatilityTarget target = new VolatilityTarget(0.02, 4);

    assertThat(target.leverage(0.01)).isEqualTo(2);
    assertThat(target.leverage(0.04)).isEqualTo(0.5);
    assertThat(target.leverage(0.005)).isEqualTo(4);
    assertThat(target.leverage(0.001)).isEqualTo(4);
    assertThat(target.leverage(Double.NaN)).isNaN();
  }

  @Test
  void refusesATargetOrCapThatIsNotAboveZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VolatilityTarget(0, 4))
        .withMessage("target must be a number above 0, was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VolatilityTarget(0.02, Double.NaN))
        .withMessage("cap must be a number above 0, was NaN");
  }

  @Test
  void givesTheLeverageOfTheTwelfthOfFebruary2019() {
    List<String[]> newestFirst = SharedData.rows("fixtures/spy_2019_02/eqker_SPY_daily.csv");
    List<String[]> rows = newestFirst.reversed();
    int today = rows.stream().map(r -> r[0]).toList().indexOf("2019-02-12");

    double[] closes =
        rows.subList(today - 15, today).stream().mapToDouble(r -> SharedData.value(r, 4)).toArray();

    assertThat(new VolatilityTarget(0.02, 4).leverage(VolatilityTarget.volatility(closes)))
        .isCloseTo(3.0378, within(5e-5));
  }
}
