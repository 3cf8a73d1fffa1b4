package dev.bellwether.engine.sim;

import dev.bellwether.market.data.Symbol;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Half the bid-ask spread: what a taker pays away from the market's price on each side.
 *
 * @param usual of every symbol that has none of its own, basis points of the price
 * @param bySymbol of those that have, in the order of their names
 */
public record HalfSpread(double usual, SortedMap<Symbol, Double> bySymbol) {
  /** Bid and ask are one. */
  public static final HalfSpread NONE = of(0);

  public HalfSpread {
    notNegative("usual", usual);
    SortedMap<Symbol, Double> copy = new TreeMap<>();
    copy.putAll(bySymbol);
    copy.forEach((symbol, own) -> notNegative("the half spread of " + symbol, own));
    bySymbol = Collections.unmodifiableSortedMap(copy);
  }

  /** The same for every symbol. */
  public static HalfSpread of(double basisPoints) {
    return new HalfSpread(basisPoints, Collections.emptySortedMap());
  }

  /** With another one for one symbol, basis points. */
  public HalfSpread with(Symbol symbol, double basisPoints) {
    SortedMap<Symbol, Double> all = new TreeMap<>(bySymbol);
    all.put(symbol, basisPoints);
    return new HalfSpread(usual, all);
  }

  /** That of a symbol, basis points of the price. */
  public double of(Symbol symbol) {
    return bySymbol.getOrDefault(symbol, usual);
  }

  private static void notNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be a number of at least 0, was " + value);
    }
  }
}
