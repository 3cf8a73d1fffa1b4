package dev.bellwether.examples;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.PortfolioBacktest;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.nav.PortfolioResult;
import dev.bellwether.portfolio.rebalance.RebalanceRules;
import dev.bellwether.portfolio.rebalance.TargetShares;
import dev.bellwether.portfolio.score.DailyPrices;
import dev.bellwether.portfolio.score.PriceTable;
import dev.bellwether.portfolio.score.TickerGroups;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the portfolio system would hold after the last close, in whole shares. */
public final class ChoosePortfolio {
  private static final double CAPITAL = 100_000;

  private ChoosePortfolio() {}

  /**
   * Lives the four strategies and follows the best; empty where none can be judged or all is cash.
   *
   * @param sessions the exchange's trading days
   * @param equity what the account is worth
   */
  public static Map<Symbol, Long> shares(
      List<LocalDate> sessions, List<DailyPrices> prices, double equity) {
    PriceTable table = PriceTable.of(sessions, prices);
    PortfolioResult result =
        new PortfolioBacktest(table, TickerGroups.DEFAULT, PortfolioParameters.DEFAULT).run();
    Map<Symbol, Double> closes = new LinkedHashMap<>();
    Map<Symbol, Double> shares = new LinkedHashMap<>();
    result
        .target()
        .ifPresent(
            target ->
                target
                    .weights()
                    .forEach(
                        (symbol, weight) -> {
                          double close = table.close(symbol, result.last());
                          closes.put(symbol, close);
                          shares.put(symbol, weight * CAPITAL / close);
                        }));
    return TargetShares.of(shares, CAPITAL, equity, closes, RebalanceRules.DEFAULT);
  }
}
