package dev.bellwether.btm;

import dev.bellwether.market.data.Symbol;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Parameters that have a name.
 *
 * <p>Source: {@code paper} and {@code paper-fixed} from Zarattini, Aziz, Barbon (2024), the others
 * from the configuration of the first live system. Its band multiplier of 0.8 in {@code
 * conservative} makes the band <em>narrower</em>, so that it trades more often; what is
 * conservative is the size.
 */
public final class BtmPresets {
  /** The paper's main result: SPY long and short, 2 % a day, leverage up to 4, out at the close. */
  public static final BtmParameters PAPER =
      new BtmParameters(
          Symbol.of("SPY"),
          Variant.CURRENT_BAND_VWAP,
          14,
          1.0,
          true,
          SessionVwap.Price.TYPICAL,
          Sizing.DYNAMIC,
          14,
          1,
          0.02,
          4,
          0,
          LeverageLadder.SP500,
          ExitMode.CLOSE,
          Duration.ofMinutes(15));

  /** The paper's result without leverage. */
  public static final BtmParameters PAPER_FIXED = PAPER.withSizing(Sizing.FIXED);

  /** The first live system: leveraged and inverse funds, no margin, market-on-close exit. */
  public static final BtmParameters DEFAULT =
      PAPER.withSizing(Sizing.ETF).withLeverageCap(3).withExit(ExitMode.MOC);

  public static final BtmParameters CONSERVATIVE =
      DEFAULT
          .withLeverageCap(2)
          .withTargetVolatility(0.015)
          .withLookback(21)
          .withBandMultiplier(0.8);

  public static final BtmParameters AGGRESSIVE =
      DEFAULT.withTargetVolatility(0.025).withLookback(10).withBandMultiplier(1.2);

  public static final BtmParameters LIVE = DEFAULT.withLeverageCap(2).withTargetVolatility(0.015);

  private BtmPresets() {}

  /** All of them by name, in the order in which to list them. */
  public static Map<String, BtmParameters> byName() {
    Map<String, BtmParameters> presets = new LinkedHashMap<>();
    presets.put("paper", PAPER);
    presets.put("paper-fixed", PAPER_FIXED);
    presets.put("default", DEFAULT);
    presets.put("conservative", CONSERVATIVE);
    presets.put("aggressive", AGGRESSIVE);
    presets.put("live", LIVE);
    return Collections.unmodifiableMap(presets);
  }
}
