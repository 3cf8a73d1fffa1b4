package dev.bellwether.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the results of a run of the ensemble go. */
public final class EnsembleOutput {
  @Mixin private ResultOptions results = new ResultOptions();

  @Option(
      names = "--logs",
      paramLabel = "DIR",
      description = "Write the five logs of each day, as live trading does.")
  private Optional<Path> logs = Optional.empty();

  @Option(
      names = "--coins",
      paramLabel = "N",
      defaultValue = "3",
      converter = ToCoins.class,
      description =
          "How many runs with a coin in place of the forecast stand beside it (default: 3).")
  private int coins = 3;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the bootstrap that gives the intervals of the report (default: 1).")
  private long seed = 1;

  public Optional<Path> report() {
    return results.report();
  }

  public Optional<Path> journal() {
    return results.journal();
  }

  public Optional<Path> logs() {
    return logs;
  }

  public Optional<Path> trades() {
    return results.trades();
  }

  public boolean json() {
    return results.json();
  }

  public int coins() {
    return coins;
  }

  /** Each is a whole run, with costs and without. */
  static final class ToCoins implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (text.matches("[0-9]{1,2}|100")) {
        return Integer.valueOf(text);
      }
      throw new TypeConversionException(
          "must be a whole number from 0 to 100, was \"" + text + "\".");
    }
  }

  public long seed() {
    return seed;
  }
}
