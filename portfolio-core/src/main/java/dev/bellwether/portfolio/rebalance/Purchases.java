package dev.bellwether.portfolio.rebalance;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts purchases back to the money there is.
 *
 * <pre>
 *   budget = min(fraction * cash, fraction * power, power / cushion)
 *   f      = min(1, budget / cost of all)
 *   bought = trunc(wanted * f)
 * </pre>
 *
 * <p>What truncation leaves buys one share more for the largest remainder that fits, then for the
 * next, but never more than was wanted. Cash counts beside buying power, so that nothing is bought
 * on margin; the cushion is what a broker holds back for market orders.
 *
 * @param shares what is bought, whole shares, zeros left out
 * @param cutBack what was wanted more than that, by ticker
 * @param factor f, 1 where nothing had to be cut
 */
public record Purchases(Map<Symbol, Long> shares, Map<Symbol, Long> cutBack, double factor) {
  public Purchases {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    cutBack = Collections.unmodifiableMap(new LinkedHashMap<>(cutBack));
  }

  /** What may be spent. */
  public static double budget(BigDecimal cash, BigDecimal power, RebalanceRules rules) {
    double money = Math.min(cash.doubleValue(), power.doubleValue()) * rules.powerFraction();
    return Math.max(0, Math.min(money, power.doubleValue() / rules.cushion()));
  }

  /**
   * Cuts back.
   *
   * @param wanted whole shares, above 0, in the order in which equal remainders are served
   * @param prices per share, above 0, one for each
   * @param budget account currency, at least 0
   */
  public static Purchases within(
      Map<Symbol, Long> wanted, Map<Symbol, Double> prices, double budget, boolean remainders) {
    double cost = 0;
    for (Map.Entry<Symbol, Long> one : wanted.entrySet()) {
      cost += one.getValue() * price(prices, one.getKey());
    }
    double factor = cost > budget ? budget / cost : 1;
    Map<Symbol, Long> bought = new LinkedHashMap<>();
    double left = budget;
    for (Map.Entry<Symbol, Long> one : wanted.entrySet()) {
      long count = factor == 1 ? one.getValue() : floor(one.getValue(), factor);
      bought.put(one.getKey(), count);
      left -= count * price(prices, one.getKey());
    }
    if (remainders && factor < 1) {
      spread(wanted, prices, factor, bought, left);
    }
    return of(wanted, bought, factor);
  }

  private static long floor(long count, double factor) {
    return BigDecimal.valueOf(count)
        .multiply(BigDecimal.valueOf(factor))
        .setScale(0, RoundingMode.DOWN)
        .longValueExact();
  }

  private static void spread(
      Map<Symbol, Long> wanted,
      Map<Symbol, Double> prices,
      double factor,
      Map<Symbol, Long> bought,
      double left) {
    List<Symbol> order = new ArrayList<>(wanted.keySet());
    order.sort(
        Comparator.comparingDouble(
            one -> bought.getOrDefault(one, 0L) - wanted.getOrDefault(one, 0L) * factor));
    double rest = left;
    for (Symbol symbol : order) {
      double price = price(prices, symbol);
      boolean wantsMore = bought.getOrDefault(symbol, 0L) < wanted.getOrDefault(symbol, 0L);
      if (wantsMore && price <= rest) {
        rest -= price;
        bought.merge(symbol, 1L, Long::sum);
      }
    }
  }

  private static Purchases of(Map<Symbol, Long> wanted, Map<Symbol, Long> bought, double factor) {
    Map<Symbol, Long> some = new LinkedHashMap<>();
    Map<Symbol, Long> cut = new LinkedHashMap<>();
    wanted.forEach(
        (symbol, count) -> {
          long got = bought.getOrDefault(symbol, 0L);
          if (got > 0) {
            some.put(symbol, got);
          }
          if (got < count) {
            cut.put(symbol, count - got);
          }
        });
    return new Purchases(some, cut, factor);
  }

  private static double price(Map<Symbol, Double> prices, Symbol symbol) {
    double price = prices.getOrDefault(symbol, Double.NaN);
    if (!(price > 0)) {
      throw new IllegalArgumentException("prices must have one of " + symbol + ", was " + price);
    }
    return price;
  }
}
