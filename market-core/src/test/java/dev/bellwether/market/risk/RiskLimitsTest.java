package dev.bellwether.market.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bellwether.market.data.Symbol;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

final class RiskLimitsTest {
  private static final RiskLimits NONE = RiskLimits.none();

  @Test
  void setsOneLimitAndKeepsTheOthers() {
    RiskLimits limits =
        NONE.withMaxOrderNotional(50_000)
            .withMaxPositionNotional(60_000)
            .withMaxGrossLeverage(2)
            .withMaxDailyLoss(1_000)
            .withMaxDailyLossFraction(0.02)
            .withPriceCollarFraction(0.05)
            .withMaxOrdersPerMinute(10)
            .withMaxOrdersPerDay(100)
            .withDuplicateWindow(Duration.ofSeconds(5))
            .withMaxSilence(Duration.ofSeconds(90))
            .withLongOnly()
            .withMarketOpenOnly()
            .withAllowedSymbols(Set.of(Symbol.of("SPY")));

    assertThat(limits)
        .isEqualTo(
            new RiskLimits(
                50_000,
                60_000,
                2,
                1_000,
                0.02,
                0.05,
                10,
                100,
                Duration.ofSeconds(5),
                Duration.ofSeconds(90),
                true,
                true,
                Set.of(Symbol.of("SPY"))));
    assertThat(NONE.maxOrderNotional()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void refusesANumberThatIsNotAboveZeroAndNaN() {
    List<DoubleFunction<RiskLimits>> setters =
        List.of(
            NONE::withMaxOrderNotional,
            NONE::withMaxPositionNotional,
            NONE::withMaxGrossLeverage,
            NONE::withMaxDailyLoss,
            NONE::withMaxDailyLossFraction,
            NONE::withPriceCollarFraction);

    for (DoubleFunction<RiskLimits> setter : setters) {
      for (double bad : new double[] {Double.NaN, 0, -1, Double.NEGATIVE_INFINITY}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> setter.apply(bad))
            .withMessageContaining("above 0")
            .withMessageContaining("was " + bad);
      }
    }
  }

  @Test
  void takesAPercentageForAMistakenFraction() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.withMaxDailyLossFraction(2))
        .withMessage(
            "maxDailyLossFraction must be a fraction above 0 and at most 1 (0.02 is two percent),"
                + " was 2.0");
    assertThatIllegalArgumentException().isThrownBy(() -> NONE.withPriceCollarFraction(5));
  }

  @Test
  void refusesAnEmptyListOfSymbolsAndCountsBelowOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.withAllowedSymbols(Set.of()))
        .withMessageContaining("leave it out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.withMaxOrdersPerMinute(0))
        .withMessage("maxOrdersPerMinute must be 1 to 100000, was 0");
    assertThatIllegalArgumentException().isThrownBy(() -> NONE.withMaxOrdersPerMinute(100_001));
    assertThatIllegalArgumentException().isThrownBy(() -> NONE.withMaxOrdersPerDay(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NONE.withDuplicateWindow(Duration.ofSeconds(-1)));
  }

  @Test
  void allowsEverySymbolUnlessSomeAreNamed() {
    RiskLimits one = NONE.withAllowedSymbols(Set.of(Symbol.of("SPY")));

    assertThat(NONE.allows(Symbol.of("QQQ"))).isTrue();
    assertThat(one.allows(Symbol.of("SPY"))).isTrue();
    assertThat(one.allows(Symbol.of("QQQ"))).isFalse();
  }

  @Test
  void holdsTheTighterOfTheTwoLossLimits() {
    RiskLimits limits = NONE.withMaxDailyLoss(1_000).withMaxDailyLossFraction(0.02);

    assertThat(limits.dailyLoss(10_000)).isEqualTo(200);
    assertThat(limits.dailyLoss(100_000)).isEqualTo(1_000);
  }
}
