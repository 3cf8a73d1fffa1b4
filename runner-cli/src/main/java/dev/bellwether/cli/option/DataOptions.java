package dev.bellwether.cli.option;

import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.market.data.Symbol;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which bars give the signal, and how they are to be read. */
public final class DataOptions {
  @Mixin private BarOptions reading = new BarOptions();

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      converter = BarArgument.ToSymbol.class,
      description = "Whose price gives the signal (default: that of the first --bars).")
  private Optional<Symbol> symbol = Optional.empty();

  @Option(
      names = "--dividends",
      paramLabel = "FILE",
      description = "Dividends of the symbol as CSV with ex_date,cash_dividend.")
  private Optional<Path> dividends = Optional.empty();

  /**
   * Where the bars are, in the order given.
   *
   * @throws IllegalArgumentException if a symbol is named twice
   */
  public List<BarArgument> bars() {
    return reading.bars();
  }

  /** Whether any bars were named. */
  public boolean areGiven() {
    return reading.areGiven();
  }

  public Optional<Symbol> symbol() {
    return symbol;
  }

  public Optional<Path> dividends() {
    return dividends;
  }

  /** How files are to be read. */
  public ReadOptions reading() {
    return reading.reading();
  }
}
