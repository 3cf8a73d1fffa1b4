package dev.bellwether.cli.option;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How much of a symbol is held: {@code SPY=100}, or {@code SPY=-10} for short.
 *
 * @param quantity shares, not 0
 */
public record HoldArgument(Symbol symbol, BigDecimal quantity) {

  /** Reads the option. */
  public static final class ToHold implements ITypeConverter<HoldArgument> {
    @Override
    public HoldArgument convert(String text) {
      int sign = text.indexOf('=');
      String number = sign < 0 ? "" : text.substring(sign + 1);
      if (!number.matches("-?[0-9]{1,9}([.][0-9]{1,9})?") || new BigDecimal(number).signum() == 0) {
        throw new TypeConversionException(
            "must be SYMBOL=SHARES such as SPY=100, was \"" + text + "\".");
      }
      return new HoldArgument(BarArgument.symbol(text.substring(0, sign)), new BigDecimal(number));
    }
  }
}
