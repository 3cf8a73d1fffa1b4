package dev.bellwether.portfolio.nav;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.score.PriceTable;
import dev.bellwether.portfolio.score.RollingSharpe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights within a group by Sharpe ratio.
 *
 * <pre>
 *   s = the ratio if it is above 0, else 0.01
 *   w = s / sum of s, raised to the floor if below it, then divided by their sum
 * </pre>
 *
 * <p>Only tickers with a price on the day take part.
 */
record SharpeWeights(RollingSharpe sharpe, double floor) {
  private static final double LEAST = 0.01;

  Map<Symbol, Double> of(List<Symbol> group, int day) {
    Map<Symbol, Double> scores = new LinkedHashMap<>();
    priced(group, day).forEach(symbol -> scores.put(symbol, score(symbol, day)));
    Map<Symbol, Double> weights = divided(scores);
    double least = Math.min(floor, 1.0 / Math.max(1, weights.size()));
    weights.replaceAll((symbol, weight) -> Math.max(weight, least));
    return divided(weights);
  }

  /** The mean of the scores; 0 where no ticker has a price. */
  double meanScore(List<Symbol> group, int day) {
    return priced(group, day).stream()
        .mapToDouble(symbol -> score(symbol, day))
        .average()
        .orElse(0);
  }

  List<Symbol> priced(List<Symbol> group, int day) {
    PriceTable table = sharpe.table();
    return group.stream().filter(symbol -> !Double.isNaN(table.close(symbol, day))).toList();
  }

  private double score(Symbol symbol, int day) {
    double ratio = sharpe.at(symbol, day);
    return ratio > 0 ? ratio : LEAST; // not above zero also means not defined
  }

  private static Map<Symbol, Double> divided(Map<Symbol, Double> parts) {
    double sum = parts.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<Symbol, Double> weights = new LinkedHashMap<>(parts);
    weights.replaceAll((symbol, part) -> part / sum);
    return weights;
  }
}
