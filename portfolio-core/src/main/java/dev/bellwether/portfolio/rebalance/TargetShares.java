package dev.bellwether.portfolio.rebalance;

import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whole shares for an account, from fractional shares for a book of some capital.
 *
 * <pre>
 *   scale  = equity / capital
 *   target = trunc(shares * scale)
 *   left   = sum of (shares * scale - target) * price
 * </pre>
 *
 * <p>What truncation leaves buys one share more for the ticker with the largest remainder whose
 * price fits, then for the next, each at most once, so that no target is above what was wanted by a
 * whole share and all together never cost more than was wanted.
 */
public final class TargetShares {
  // Quotients of prices miss whole numbers by this little.
  private static final double ROUNDING = 1e-9;

  private TargetShares() {}

  /**
   * Scales, truncates and spreads what is left.
   *
   * @param shares for the capital, fractional, negative for short
   * @param capital what the shares are for, above 0
   * @param equity what there is, at least 0
   * @param prices per share; a ticker without one gets no share from what is left
   */
  public static Map<Symbol, Long> of(
      Map<Symbol, Double> shares,
      double capital,
      double equity,
      Map<Symbol, Double> prices,
      RebalanceRules rules) {
    if (!(capital > 0) || !(equity >= 0)) {
      throw new IllegalArgumentException(
          "capital must be above 0 and equity at least 0, were " + capital + " and " + equity);
    }
    Map<Symbol, Double> exact = new LinkedHashMap<>();
    shares.forEach((symbol, count) -> exact.put(symbol, count * equity / capital));
    Map<Symbol, Long> whole = new LinkedHashMap<>();
    exact.forEach((symbol, count) -> whole.put(symbol, truncated(count)));
    if (rules.largestRemainder()) {
      spread(exact, whole, prices);
    }
    return Collections.unmodifiableMap(whole);
  }

  static long truncated(double count) {
    return (long) (count + Math.copySign(ROUNDING, count));
  }

  private static void spread(
      Map<Symbol, Double> exact, Map<Symbol, Long> whole, Map<Symbol, Double> prices) {
    double left = 0;
    List<Symbol> candidates = new ArrayList<>();
    for (Map.Entry<Symbol, Double> one : exact.entrySet()) {
      double price = prices.getOrDefault(one.getKey(), Double.NaN);
      double remainder = remainder(one.getKey(), exact, whole);
      if (price > 0 && one.getValue() > 0 && remainder > ROUNDING) {
        left += remainder * price;
        candidates.add(one.getKey());
      }
    }
    candidates.sort(Comparator.comparingDouble(one -> -remainder(one, exact, whole)));
    for (Symbol symbol : candidates) {
      double price = prices.getOrDefault(symbol, Double.NaN);
      if (price <= left + ROUNDING * price) {
        left -= price;
        whole.merge(symbol, 1L, Long::sum);
      }
    }
  }

  private static double remainder(
      Symbol symbol, Map<Symbol, Double> exact, Map<Symbol, Long> whole) {
    return exact.getOrDefault(symbol, 0.0) - whole.getOrDefault(symbol, 0L);
  }
}
