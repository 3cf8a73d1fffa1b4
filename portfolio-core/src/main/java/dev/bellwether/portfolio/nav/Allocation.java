package dev.bellwether.portfolio.nav;

import dev.bellwether.market.data.Symbol;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a rule wants to hold from the next session on. */
public sealed interface Allocation {
  /** For people. */
  String reason();

  /** Leave all positions as they are. */
  record Keep(String reason) implements Allocation {}

  /**
   * Hold exactly this, and the rest in cash.
   *
   * @param weights fractions of the equity, above 0, together at most 1; empty for all in cash; in
   *     the order of preference
   */
  record Weights(Map<Symbol, Double> weights, String reason) implements Allocation {
    private static final double ROUNDING = 1e-9;

    public Weights {
      weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
      double sum = 0;
      for (Map.Entry<Symbol, Double> one : weights.entrySet()) {
        if (!(one.getValue() > 0)) {
          throw new IllegalArgumentException(
              "weight of " + one.getKey() + " must be above 0, was " + one.getValue());
        }
        sum += one.getValue();
      }
      if (sum > 1 + ROUNDING) {
        throw new IllegalArgumentException("weights must add up to 1 at most, were " + sum);
      }
    }

    /** All in cash. */
    public static Weights cash(String reason) {
      return new Weights(Map.of(), reason);
    }

    /** The same part of the equity in each; all in cash where there is none. */
    public static Weights equal(List<Symbol> symbols, String reason) {
      Map<Symbol, Double> weights = new LinkedHashMap<>();
      for (Symbol symbol : symbols) {
        weights.put(symbol, 1.0 / symbols.size());
      }
      return new Weights(weights, reason);
    }

    public boolean isCash() {
      return weights.isEmpty();
    }

    public double of(Symbol symbol) {
      return weights.getOrDefault(symbol, 0.0);
    }
  }
}
