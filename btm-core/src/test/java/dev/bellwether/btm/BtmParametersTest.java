package dev.bellwether.btm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bellwether.market.data.Symbol;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BtmParametersTest {
  private static final BtmParameters PAPER = BtmPresets.PAPER;

  @Test
  void refuseLookbacksThatMakeNoMean() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAPER.withLookback(1))
        .withMessage("lookback must be 2 to 500, was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAPER.withVolatilityLookback(1))
        .withMessage("volatilityLookback must be 2 to 500, was 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAPER.withVolatilityLag(0))
        .withMessage("volatilityLag must be 1 to 20, was 0");
  }

  @Test
  void refuseNumbersOutOfRangeAndNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAPER.withBandMultiplier(0))
        .withMessage("bandMultiplier must be above 0 and at most 10, was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAPER.withBandMultiplier(Double.NaN))
        .withMessage("bandMultiplier must be above 0 and at most 10, was NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAPER.withTargetVolatility(2))
        .withMessage("targetVolatility must be above 0 and at most 1, was 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAPER.withLeverageCap(-1))
        .withMessage("leverageCap must be above 0 and at most 100, was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAPER.withCashBuffer(1))
        .withMessage("cashBuffer must be a fraction of at least 0 and below 1, was 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PAPER.withMaxPriceAge(Duration.ofSeconds(-1)))
        .withMessage("maxPriceAge must be at least 0 and less than a day, was PT-1S");
  }

  @Test
  void changeOneThingAtATime() {
    LeverageLadder ladder =
        new LeverageLadder(
            Symbol.of("SQQQ"),
            Symbol.of("QID"),
            Symbol.of("PSQ"),
            Symbol.of("QQQ"),
            Symbol.of("QLD"),
            Symbol.of("TQQQ"));
    BtmParameters changed =
        PAPER
            .withSymbol(Symbol.of("QQQ"))
            .withVariant(Variant.VWAP_ONLY)
            .withLookback(20)
            .withBandMultiplier(1.5)
            .withGapAdjustment(false)
            .withVwapPrice(SessionVwap.Price.CLOSE)
            .withSizing(Sizing.ETF_EXACT)
            .withVolatilityLookback(30)
            .withVolatilityLag(2)
            .withTargetVolatility(0.01)
            .withLeverageCap(2)
            .withCashBuffer(0.05)
            .withLadder(ladder)
            .withExit(ExitMode.MARKET)
            .withMaxPriceAge(Duration.ofMinutes(1));

    assertThat(changed)
        .isEqualTo(
            new BtmParameters(
                Symbol.of("QQQ"),
                Variant.VWAP_ONLY,
                20,
                1.5,
                false,
                SessionVwap.Price.CLOSE,
                Sizing.ETF_EXACT,
                30,
                2,
                0.01,
                2,
                0.05,
                ladder,
                ExitMode.MARKET,
                Duration.ofMinutes(1)));
  }

  @Test
  void warmUpForTheLongerOfBandAndVolatility() {
    assertThat(PAPER.warmUpSessions()).isEqualTo(15);
    assertThat(PAPER.withSizing(Sizing.FIXED).warmUpSessions()).isEqualTo(15);
    assertThat(PAPER.withVolatilityLag(2).warmUpSessions()).isEqualTo(16);
    assertThat(PAPER.withLookback(90).warmUpSessions()).isEqualTo(90);
  }
}
