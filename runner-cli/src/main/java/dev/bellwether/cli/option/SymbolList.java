package dev.bellwether.cli.option;

import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Tickers with commas between them, such as {@code GLD,SLX}; blanks around them do not matter.
 *
 * @param symbols in the order in which they were written
 */
public record SymbolList(List<Symbol> symbols) {
  public SymbolList {
    symbols = List.copyOf(symbols);
  }

  /** Reads the option. */
  public static final class ToList implements ITypeConverter<SymbolList> {
    @Override
    public SymbolList convert(String text) {
      List<Symbol> symbols = new ArrayList<>();
      for (String name : text.split(",", -1)) {
        if (name.isBlank()) {
          throw new TypeConversionException(
              "must be tickers such as GLD,SLX, was \"" + text + "\".");
        }
        symbols.add(BarArgument.symbol(name.strip()));
      }
      return new SymbolList(symbols);
    }
  }
}
