package dev.bellwether.cli.option;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.ExitMode;
import dev.bellwether.btm.SessionVwap;
import dev.bellwether.btm.Sizing;
import dev.bellwether.btm.Variant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which of the strategy's rules hold: everything that is not a number to be tuned. */
public final class RuleOptions {
  @Option(
      names = "--preset",
      paramLabel = "NAME",
      converter = BtmChoices.ToPresetName.class,
      description =
          "Where all parameters start: paper (default), paper-fixed, default, conservative,"
              + " aggressive, live. The other options change single ones.")
  private Optional<String> preset = Optional.empty();

  @Option(
      names = "--variant",
      paramLabel = "NAME",
      converter = BtmChoices.ToVariant.class,
      description = "When to be long, short or flat: curr-band-vwap, opp-band or vwap-only.")
  private Optional<Variant> variant = Optional.empty();

  @Option(
      names = "--sizing",
      paramLabel = "NAME",
      converter = BtmChoices.ToSizing.class,
      description =
          "How much: dynamic (volatility target, on margin), fixed (100%%), etf (leveraged and"
              + " inverse funds, long only) or etf-exact (the same, only as much of a fund as the"
              + " target needs).")
  private Optional<Sizing> sizing = Optional.empty();

  @Option(
      names = "--volatility-lookback",
      paramLabel = "N",
      description = "Daily returns in the volatility.")
  private Optional<Integer> volatilityLookback = Optional.empty();

  @Option(
      names = "--no-gap-adjustment",
      description = "Start the band from today's open alone, not from the close before as well.")
  private boolean noGapAdjustment;

  @Option(
      names = "--vwap-price",
      paramLabel = "NAME",
      converter = BtmChoices.ToVwapPrice.class,
      description = "Which price of a bar the VWAP weights: typical ((high+low+close)/3) or close.")
  private Optional<SessionVwap.Price> vwapPrice = Optional.empty();

  @Option(
      names = "--exit",
      paramLabel = "NAME",
      converter = BtmChoices.ToExit.class,
      description =
          "How the day ends: close, moc-15:49:30 (market-on-close order) or market-15:49:30 (plain"
              + " market order); 3 hours earlier on half days.")
  private Optional<ExitMode> exit = Optional.empty();

  @Option(
      names = "--cash-buffer",
      paramLabel = "N",
      description = "Fraction of the equity that is never invested, 0.02 is two percent.")
  private Optional<Double> cashBuffer = Optional.empty();

  /** The preset's name where another one is the usual. */
  public String presetOr(String usual) {
    return preset.orElse(usual);
  }

  /** The preset's name. */
  public String preset() {
    return preset.orElse("paper");
  }

  /**
   * The preset with what these options change in it.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public BtmParameters parameters() {
    return parametersFrom("paper");
  }

  /**
   * The same where another preset is the usual one.
   *
   * @param usual the name of the preset that is meant if none was given
   */
  public BtmParameters parametersFrom(String usual) {
    BtmParameters from = BtmChoices.PRESETS.parse(preset.orElse(usual));
    from = variant.map(from::withVariant).orElse(from);
    from = sizing.map(from::withSizing).orElse(from);
    from = volatilityLookback.map(from::withVolatilityLookback).orElse(from);
    from = noGapAdjustment ? from.withGapAdjustment(false) : from;
    from = vwapPrice.map(from::withVwapPrice).orElse(from);
    from = exit.map(from::withExit).orElse(from);
    return cashBuffer.map(from::withCashBuffer).orElse(from);
  }
}
