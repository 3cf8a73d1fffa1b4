package dev.bellwether.cli.option;

import dev.bellwether.btm.BtmParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;

/** The strategy's numbers as {@link NumberOptions} has them, with many values each. */
public final class RangeOptions {
  @Option(
      names = "--lookback",
      paramLabel = "RANGE",
      converter = Values.ToValues.class,
      description = "Sessions in the noise band: 5..90, 5..90:5 or 5,10,14.")
  private Optional<Values> lookback = Optional.empty();

  @Option(
      names = "--band-multiplier",
      paramLabel = "RANGE",
      converter = Values.ToValues.class,
      description =
          "Width of the band as a multiple of the average move: 0.5..2.0 (steps of 0.1) or"
              + " 0.5..2:0.25.")
  private Optional<Values> bandMultiplier = Optional.empty();

  @Option(
      names = "--volatility-lag",
      paramLabel = "RANGE",
      converter = Values.ToValues.class,
      description = "1: the newest daily return ends at yesterday's close; 2: at the one before.")
  private Optional<Values> volatilityLag = Optional.empty();

  @Option(
      names = "--target-volatility",
      paramLabel = "RANGE",
      converter = Values.ToValues.class,
      description = "Daily volatility wanted of the account; 0.02 is two percent.")
  private Optional<Values> targetVolatility = Optional.empty();

  @Option(
      names = "--leverage-cap",
      paramLabel = "RANGE",
      converter = Values.ToValues.class,
      description = "Highest leverage; with funds never more than 3.")
  private Optional<Values> leverageCap = Optional.empty();

  /**
   * One value of one parameter.
   *
   * @param text as the user would write it
   * @param in the parameters with this value in them
   */
  public record Setting(String text, UnaryOperator<BtmParameters> in) {}

  /**
   * A parameter and its values.
   *
   * @param option its option
   * @param settings in the order in which they were written
   */
  public record Axis(String option, List<Setting> settings) {
    public Axis {
      settings = List.copyOf(settings);
    }

    /** The option without its dashes. */
    public String name() {
      return option.substring(2);
    }

    /** Its first word, for columns that must be narrow. */
    public String shortName() {
      return name().replaceFirst("-.*", "");
    }
  }

  /** The parameters that were given, in a fixed order. */
  public List<Axis> axes() {
    List<Axis> axes = new ArrayList<>();
    lookback.ifPresent(v -> axes.add(whole("--lookback", v, BtmParameters::withLookback)));
    bandMultiplier.ifPresent(
        v -> axes.add(decimal("--band-multiplier", v, BtmParameters::withBandMultiplier)));
    volatilityLag.ifPresent(
        v -> axes.add(whole("--volatility-lag", v, BtmParameters::withVolatilityLag)));
    targetVolatility.ifPresent(
        v -> axes.add(decimal("--target-volatility", v, BtmParameters::withTargetVolatility)));
    leverageCap.ifPresent(
        v -> axes.add(decimal("--leverage-cap", v, BtmParameters::withLeverageCap)));
    return axes;
  }

  private static Axis whole(
      String option, Values values, BiFunction<BtmParameters, Integer, BtmParameters> with) {
    return new Axis(
        option,
        values.integers(option).stream()
            .map(n -> new Setting(n.toString(), from -> with.apply(from, n)))
            .toList());
  }

  private static Axis decimal(
      String option, Values values, BiFunction<BtmParameters, Double, BtmParameters> with) {
    return new Axis(
        option,
        values.values().stream()
            .map(n -> new Setting(n.toPlainString(), from -> with.apply(from, n.doubleValue())))
            .toList());
  }
}
