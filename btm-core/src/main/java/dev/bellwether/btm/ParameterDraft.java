package dev.bellwether.btm;

import dev.bellwether.market.data.Symbol;
import java.time.Duration;

/** Parameters while one of them is being changed. */
final class ParameterDraft {
  Symbol symbol;
  Variant variant;
  int lookback;
  double bandMultiplier;
  boolean gapAdjustment;
  SessionVwap.Price vwapPrice;
  Sizing sizing;
  int volatilityLookback;
  int volatilityLag;
  double targetVolatility;
  double leverageCap;
  double cashBuffer;
  LeverageLadder ladder;
  ExitMode exit;
  Duration maxPriceAge;

  ParameterDraft(BtmParameters from) {
    symbol = from.symbol();
    variant = from.variant();
    lookback = from.lookback();
    bandMultiplier = from.bandMultiplier();
    gapAdjustment = from.gapAdjustment();
    vwapPrice = from.vwapPrice();
    sizing = from.sizing();
    volatilityLookback = from.volatilityLookback();
    volatilityLag = from.volatilityLag();
    targetVolatility = from.targetVolatility();
    leverageCap = from.leverageCap();
    cashBuffer = from.cashBuffer();
    ladder = from.ladder();
    exit = from.exit();
    maxPriceAge = from.maxPriceAge();
  }

  BtmParameters done() {
    return new BtmParameters(
        symbol,
        variant,
        lookback,
        bandMultiplier,
        gapAdjustment,
        vwapPrice,
        sizing,
        volatilityLookback,
        volatilityLag,
        targetVolatility,
        leverageCap,
        cashBuffer,
        ladder,
        exit,
        maxPriceAge);
  }
}
