package dev.bellwether.market.data;

import java.util.regex.Pattern;

/**
 * The name under which an instrument trades, such as {@code SPY}, {@code BRK.B} or {@code BTC/USD}.
 *
 * @param ticker one to twenty of {@code A-Z 0-9 . / - : _}, beginning with a letter or digit
 */
public record Symbol(String ticker) implements Comparable<Symbol> {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9./:_-]{0,19}");

  public Symbol {
    if (!FORM.matcher(ticker).matches()) {
      throw new IllegalArgumentException(
          "ticker must be 1 to 20 of A-Z 0-9 . / - : _ and begin with a letter or digit, was \""
              + ticker
              + "\"");
    }
  }

  public static Symbol of(String ticker) {
    return new Symbol(ticker);
  }

  @Override
  public int compareTo(Symbol other) {
    return ticker.compareTo(other.ticker);
  }

  @Override
  public String toString() {
    return ticker;
  }
}
