package dev.bellwether.market.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BarRulesTest {
  private static final Symbol SPY = Symbol.of("SPY");

  @ParameterizedTest
  @CsvSource({
    "10, 11, 9, 10, 0",
    "10, 10, 10, 10, 1",
    "9, 11, 9, 11, 1e18",
    "1e-9, 1e-9, 1e-9, 1e-9, 0.5"
  })
  void takesBars(double open, double high, double low, double close, double volume) {
    assertThat(BarRules.fault(open, high, low, close, volume)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 11, 9, 10, 1, prices must be positive numbers",
    "10, Infinity, 9, 10, 1, prices must be positive numbers",
    "10, 11, NaN, 10, 1, prices must be positive numbers",
    "10, 11, 9, -10, 1, prices must be positive numbers",
    "10, 11, 9, 10, -1, volume must be a number of at least 0",
    "10, 11, 9, 10, NaN, volume must be a number of at least 0",
    "10, 11, 9, 10, Infinity, volume must be a number of at least 0",
    "10, 9, 11, 10, 1, high must not be below low",
    "12, 11, 9, 10, 1, open and close must lie between low and high",
    "10, 11, 9, 8, 1, open and close must lie between low and high"
  })
  void namesTheRuleThatIsBroken(
      double open, double high, double low, double close, double volume, String beginning) {
    assertThat(BarRules.fault(open, high, low, close, volume)).startsWith(beginning);
  }

  @Test
  void judgesAnyFiveNumbersAsTheRulesWrittenOutDo() {
    double[] numbers = {-1, 0, 1, 2, 3, Double.NaN, Double.POSITIVE_INFINITY, 1e-300};
    Random random = new Random(7);
    int bars = 0;

    for (int i = 0; i < 200_000; i++) {
      double o = any(numbers, random);
      double h = any(numbers, random);
      double l = any(numbers, random);
      double c = any(numbers, random);
      double v = any(numbers, random);
      boolean positive = Math.min(Math.min(o, h), Math.min(l, c)) > 0;
      boolean finite = Double.isFinite(o + h + l + c + v);
      boolean inside = Math.max(o, c) <= h && Math.min(o, c) >= l;
      boolean isBar = positive && finite && inside && v >= 0;

      assertThat(BarRules.fault(o, h, l, c, v).isEmpty()).isEqualTo(isBar);
      bars += isBar ? 1 : 0;
    }
    assertThat(bars).isGreaterThan(1_000);
  }

  @Test
  void holdForBarsThatArriveOneByOne() {
    assertThat(new Bar(SPY, 0, 1, 10, 11, 9, 10, 5).close()).isEqualTo(10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bar(SPY, 0, 1, 10, 9, 11, 10, 5))
        .withMessage("high must not be below low, was high 9.0 and low 11.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bar(SPY, 5, 5, 10, 11, 9, 10, 5))
        .withMessage("endMillis must be after startMillis 5, was 5");
  }

  private static double any(double[] numbers, Random random) {
    return numbers[random.nextInt(numbers.length)];
  }
}
