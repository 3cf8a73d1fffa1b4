package dev.bellwether.btm;

import dev.bellwether.market.data.Symbol;
import java.time.Duration;

/**
 * Everything about the strategy that can be chosen. Start from one of the {@link BtmPresets} and
 * change what differs:
 *
 * <pre>{@code
 * BtmPresets.PAPER.withLookback(20).withSizing(Sizing.FIXED)
 * }</pre>
 *
 * @param symbol whose price gives the signal
 * @param variant when to be long, short or flat
 * @param lookback sessions in the noise band, 2 to 500
 * @param bandMultiplier {@code k} of the band, above 0 and at most 10
 * @param gapAdjustment whether the band starts from the higher and the lower of today's open and
 *     the close before, or from the open alone
 * @param vwapPrice which price of a bar the VWAP weights
 * @param sizing how many shares a signal is worth
 * @param volatilityLookback daily returns in the volatility, 2 to 500
 * @param volatilityLag 1 if the newest return ends at yesterday's close, as in the paper; 2 if it
 *     ends at the close before, as in the authors' code; 1 to 20
 * @param targetVolatility daily volatility wanted of the account, fraction, above 0 and at most 1;
 *     0.02 is two percent
 * @param leverageCap highest leverage, above 0 and at most 100; with funds never more than 3
 * @param cashBuffer fraction of the equity that is never invested, 0 or more and below 1
 * @param ladder the funds bought when the sizing uses funds
 * @param exit how the day's position is closed
 * @param maxPriceAge how long before a mark the last price may lie, 0 or more and less than a day
 */
public record BtmParameters(
    Symbol symbol,
    Variant variant,
    int lookback,
    double bandMultiplier,
    boolean gapAdjustment,
    SessionVwap.Price vwapPrice,
    Sizing sizing,
    int volatilityLookback,
    int volatilityLag,
    double targetVolatility,
    double leverageCap,
    double cashBuffer,
    LeverageLadder ladder,
    ExitMode exit,
    Duration maxPriceAge) {

  public BtmParameters {
    whole("lookback", lookback, 2, 500);
    positive("bandMultiplier", bandMultiplier, 10);
    whole("volatilityLookback", volatilityLookback, 2, 500);
    whole("volatilityLag", volatilityLag, 1, 20);
    positive("targetVolatility", targetVolatility, 1);
    positive("leverageCap", leverageCap, 100);
    if (!(cashBuffer >= 0 && cashBuffer < 1)) {
      throw new IllegalArgumentException(
          "cashBuffer must be a fraction of at least 0 and below 1, was " + cashBuffer);
    }
    if (maxPriceAge.isNegative() || maxPriceAge.toDays() > 0) {
      throw new IllegalArgumentException(
          "maxPriceAge must be at least 0 and less than a day, was " + maxPriceAge);
    }
  }

  /**
   * How many sessions must lie before the first that is traded, whatever the sizing: the longer of
   * what the band and what the volatility needs.
   */
  public int warmUpSessions() {
    return Math.max(lookback, volatilityLookback + volatilityLag);
  }

  VolatilityTarget volatilityTarget() {
    return new VolatilityTarget(targetVolatility, leverageCap);
  }

  public BtmParameters withSymbol(Symbol value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.symbol = value;
    return draft.done();
  }

  public BtmParameters withVariant(Variant value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.variant = value;
    return draft.done();
  }

  public BtmParameters withLookback(int value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.lookback = value;
    return draft.done();
  }

  public BtmParameters withBandMultiplier(double value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.bandMultiplier = value;
    return draft.done();
  }

  public BtmParameters withGapAdjustment(boolean value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.gapAdjustment = value;
    return draft.done();
  }

  public BtmParameters withVwapPrice(SessionVwap.Price value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.vwapPrice = value;
    return draft.done();
  }

  public BtmParameters withSizing(Sizing value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.sizing = value;
    return draft.done();
  }

  public BtmParameters withVolatilityLookback(int value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.volatilityLookback = value;
    return draft.done();
  }

  public BtmParameters withVolatilityLag(int value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.volatilityLag = value;
    return draft.done();
  }

  public BtmParameters withTargetVolatility(double value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.targetVolatility = value;
    return draft.done();
  }

  public BtmParameters withLeverageCap(double value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.leverageCap = value;
    return draft.done();
  }

  public BtmParameters withCashBuffer(double value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.cashBuffer = value;
    return draft.done();
  }

  public BtmParameters withLadder(LeverageLadder value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.ladder = value;
    return draft.done();
  }

  public BtmParameters withExit(ExitMode value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.exit = value;
    return draft.done();
  }

  public BtmParameters withMaxPriceAge(Duration value) {
    ParameterDraft draft = new ParameterDraft(this);
    draft.maxPriceAge = value;
    return draft.done();
  }

  private static void whole(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be " + least + " to " + most + ", was " + value);
    }
  }

  private static void positive(String name, double value, int most) {
    if (!(value > 0 && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be above 0 and at most " + most + ", was " + value);
    }
  }
}
