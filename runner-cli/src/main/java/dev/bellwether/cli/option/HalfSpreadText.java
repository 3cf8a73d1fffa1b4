package dev.bellwether.cli.option;

import dev.bellwether.engine.sim.HalfSpread;
import dev.bellwether.market.data.Symbol;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Half spreads as they are typed: {@code 0.5}, {@code SPY=0.07,SH=1.4}, or {@code 0.5,SH=1.4}.
 *
 * @param usual of all that are not named, basis points
 * @param bySymbol of those that are
 */
record HalfSpreadText(OptionalDouble usual, SortedMap<Symbol, Double> bySymbol) {
  /** A bare number stands for all; what is named alone changes only that of what there is. */
  HalfSpread over(HalfSpread known) {
    HalfSpread spread = usual.isPresent() ? HalfSpread.of(usual.getAsDouble()) : known;
    for (Map.Entry<Symbol, Double> own : bySymbol.entrySet()) {
      spread = spread.with(own.getKey(), own.getValue());
    }
    return spread;
  }

  /** Reads one. */
  static final class Reader implements ITypeConverter<HalfSpreadText> {
    @Override
    public HalfSpreadText convert(String text) {
      String[] parts = text.split(",", -1);
      boolean bare = parts[0].indexOf('=') < 0;
      OptionalDouble usual = bare ? OptionalDouble.of(number(parts[0])) : OptionalDouble.empty();
      SortedMap<Symbol, Double> bySymbol = new TreeMap<>();
      for (int i = bare ? 1 : 0; i < parts.length; i++) {
        put(parts[i], bySymbol);
      }
      return new HalfSpreadText(usual, bySymbol);
    }

    private static void put(String part, Map<Symbol, Double> bySymbol) {
      int sign = part.indexOf('=');
      if (sign <= 0) {
        throw new TypeConversionException(
            "must be a number, or a number and SYMBOL=NUMBER after it such as 0.5,SPY=0.07,SH=1.4,"
                + " was not understood at \""
                + part
                + "\".");
      }
      if (bySymbol.put(symbol(part.substring(0, sign)), number(part.substring(sign + 1))) != null) {
        throw new TypeConversionException(
            "must name a symbol once, named " + part.substring(0, sign) + " twice.");
      }
    }

    private static Symbol symbol(String name) {
      try {
        return Symbol.of(name.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException none) {
        throw new TypeConversionException("must name symbols such as SPY, was \"" + name + "\".");
      }
    }

    private static double number(String text) {
      double number = Double.NaN;
      try {
        number = Double.parseDouble(text);
      } catch (NumberFormatException none) {
        // told below
      }
      if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
        String shown = Double.isNaN(number) ? "\"" + text + "\"" : Double.toString(number);
        throw new TypeConversionException("must be a number of at least 0, was " + shown + ".");
      }
      return number;
    }
  }
}
