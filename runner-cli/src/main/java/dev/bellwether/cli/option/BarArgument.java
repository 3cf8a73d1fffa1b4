package dev.bellwether.cli.option;

import dev.bellwether.market.data.Symbol;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where bars are: {@code SPY=FILE}, or a file or folder whose names or columns say the symbols.
 *
 * @param symbol the one that was named; empty if the files must say
 * @param path a file or a folder
 */
public record BarArgument(Optional<Symbol> symbol, Path path) {
  static BarArgument parse(String text) {
    int sign = text.indexOf('=');
    if (sign < 0) {
      return new BarArgument(Optional.empty(), Path.of(text));
    }
    String file = text.substring(sign + 1);
    if (file.isEmpty()) {
      throw new TypeConversionException(
          "must be SYMBOL=FILE or a folder, such as SPY=SPY.csv.gz, was \"" + text + "\".");
    }
    return new BarArgument(Optional.of(symbol(text.substring(0, sign))), Path.of(file));
  }

  static Symbol symbol(String text) {
    try {
      return Symbol.of(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("must name a symbol such as SPY, named \"" + text + "\".");
    }
  }

  /** Reads the option. */
  public static final class ToBars implements ITypeConverter<BarArgument> {
    @Override
    public BarArgument convert(String text) {
      return parse(text);
    }
  }

  /** Reads a symbol. */
  public static final class ToSymbol implements ITypeConverter<Symbol> {
    @Override
    public Symbol convert(String text) {
      return symbol(text);
    }
  }
}
