package dev.bellwether.portfolio.nav;

import java.util.EnumMap;
import java.util.Map;

/** By what the strategy is chosen that is followed. More is better. */
public enum Criterion {
  /** Growth of the net asset value over the window: 1.05 is five percent. */
  NAV {
    @Override
    Map<PortfolioStrategy, Double> scores(Map<PortfolioStrategy, double[]> values) {
      Map<PortfolioStrategy, Double> scores = new EnumMap<>(PortfolioStrategy.class);
      values.forEach((strategy, path) -> scores.put(strategy, path[path.length - 1] / path[0]));
      return scores;
    }
  },
  /** Sharpe ratio of the daily returns over the window, for a year. */
  SHARPE {
    @Override
    Map<PortfolioStrategy, Double> scores(Map<PortfolioStrategy, double[]> values) {
      Map<PortfolioStrategy, Double> scores = new EnumMap<>(PortfolioStrategy.class);
      values.forEach((strategy, path) -> scores.put(strategy, annual(path)));
      return scores;
    }
  },
  /** Standard errors by which the Sharpe ratio is above the luck of the best of all. */
  DEFLATED_SHARPE {
    @Override
    Map<PortfolioStrategy, Double> scores(Map<PortfolioStrategy, double[]> values) {
      double[] ratios =
          values.values().stream()
              .map(Returns::of)
              .mapToDouble(Returns::ratio)
              .filter(Double::isFinite)
              .toArray();
      double luck = Returns.luck(ratios);
      Map<PortfolioStrategy, Double> scores = new EnumMap<>(PortfolioStrategy.class);
      values.forEach((strategy, path) -> scores.put(strategy, above(path, luck)));
      return scores;
    }
  },
  /** How often the value made a new high over the last {@value #MOMENTUM_DAYS} sessions. */
  MOMENTUM {
    @Override
    Map<PortfolioStrategy, Double> scores(Map<PortfolioStrategy, double[]> values) {
      Map<PortfolioStrategy, Double> scores = new EnumMap<>(PortfolioStrategy.class);
      values.forEach((strategy, path) -> scores.put(strategy, newHighs(path)));
      return scores;
    }
  };

  /** Sessions in the momentum score of the fuller version. */
  static final int MOMENTUM_DAYS = 20;

  /**
   * A score for each strategy; NaN where it has none, such as a ratio of values that stand still.
   *
   * @param values of the window, of the same sessions, shape [n], n at least 1
   */
  abstract Map<PortfolioStrategy, Double> scores(Map<PortfolioStrategy, double[]> values);

  private static double annual(double[] path) {
    return Returns.of(path).ratio() * Math.sqrt(252);
  }

  private static double above(double[] path, double luck) {
    Returns returns = Returns.of(path);
    return Double.isNaN(returns.ratio()) ? Double.NaN : returns.above(luck);
  }

  private static double newHighs(double[] path) {
    int highs = 0;
    int from = Math.max(0, path.length - MOMENTUM_DAYS);
    double highest = path[from];
    for (int i = from + 1; i < path.length; i++) {
      if (path[i] > highest) {
        highest = path[i];
        highs++;
      }
    }
    return highs;
  }
}
