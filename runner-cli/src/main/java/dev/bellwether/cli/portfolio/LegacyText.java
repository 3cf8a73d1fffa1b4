package dev.bellwether.cli.portfolio;

import dev.bellwether.cli.text.Figures;
import dev.bellwether.cli.text.TextTable;
import dev.bellwether.cli.text.Wrap;
import dev.bellwether.portfolio.nav.LegacyBacktest;
import dev.bellwether.portfolio.nav.LegacyBacktest.Outcome;
import dev.bellwether.portfolio.nav.PortfolioStrategy;
import dev.bellwether.portfolio.score.TickerGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the original's reckoning makes of the same prices, and why it is not followed. */
public final class LegacyText {
  private static final String WHY =
      "The original buys the best three anew each day for the same 100,000, so that every gain and"
          + " loss is forgotten: its values are 100,000 wherever a ticker has a Sharpe ratio above"
          + " zero on the last day, and the first group wins. Shown for comparison, never traded.";

  private LegacyText() {}

  public static List<String> lines(KnownPrices prices, TickerGroups groups) {
    Map<PortfolioStrategy, Outcome> outcomes = new LegacyBacktest(prices.prices()).run(groups);
    TextTable table = new TextTable("lrl").header("Original", "NAV", "Holds");
    outcomes.forEach(
        (strategy, outcome) ->
            table.row(
                strategy.name(),
                Figures.money(outcome.nav()),
                PortfolioStudy.words(List.copyOf(outcome.shares().keySet()))));
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(table.lines());
    lines.add("It would follow " + LegacyBacktest.winner(outcomes) + ".");
    lines.addAll(Wrap.lines(WHY, ""));
    return lines;
  }
}
