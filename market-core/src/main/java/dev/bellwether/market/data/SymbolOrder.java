package dev.bellwether.market.data;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Maps whose symbols come in alphabetical order. The JDK's immutable maps come in an order that
 * differs from one run to the next, and with it whatever is written from them.
 */
public final class SymbolOrder {
  private SymbolOrder() {}

  /** An immutable copy; neither keys nor values may be null. */
  public static <T> Map<Symbol, T> copyOf(Map<Symbol, T> map) {
    return map.size() < 2 ? Map.copyOf(map) : sorted(map);
  }

  private static <T> Map<Symbol, T> sorted(Map<Symbol, T> map) {
    TreeMap<Symbol, T> sorted = new TreeMap<>();
    map.forEach((symbol, value) -> sorted.put(symbol, Objects.requireNonNull(value)));
    return Collections.unmodifiableMap(sorted);
  }
}
