package dev.bellwether.cli.option;

import dev.bellwether.btm.BtmParameters;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The strategy's numbers, one value each. {@link RangeOptions} has the same for many. */
public final class NumberOptions {
  @Option(names = "--lookback", paramLabel = "N", description = "Sessions in the noise band.")
  private Optional<Integer> lookback = Optional.empty();

  @Option(
      names = "--band-multiplier",
      paramLabel = "N",
      description = "Width of the band as a multiple of the average move.")
  private Optional<Double> bandMultiplier = Optional.empty();

  @Option(
      names = "--volatility-lag",
      paramLabel = "N",
      description = "1: the newest daily return ends at yesterday's close; 2: at the one before.")
  private Optional<Integer> volatilityLag = Optional.empty();

  @Option(
      names = "--target-volatility",
      paramLabel = "N",
      description = "Daily volatility wanted of the account; 0.02 is two percent.")
  private Optional<Double> targetVolatility = Optional.empty();

  @Option(
      names = "--leverage-cap",
      paramLabel = "N",
      description = "Highest leverage; with funds never more than 3.")
  private Optional<Double> leverageCap = Optional.empty();

  /**
   * The parameters with these numbers in them.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public BtmParameters in(BtmParameters from) {
    from = lookback.map(from::withLookback).orElse(from);
    from = bandMultiplier.map(from::withBandMultiplier).orElse(from);
    from = volatilityLag.map(from::withVolatilityLag).orElse(from);
    from = targetVolatility.map(from::withTargetVolatility).orElse(from);
    return leverageCap.map(from::withLeverageCap).orElse(from);
  }
}
