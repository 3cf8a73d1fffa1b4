package dev.bellwether.portfolio.nav;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.score.DailyPrices;
import dev.bellwether.portfolio.score.PriceTable;
import dev.bellwether.portfolio.score.RollingSharpe;
import dev.bellwether.portfolio.score.TickerGroups;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * How the original reckoned, for comparison only: <b>do not trade by it</b>.
 *
 * <p>On every date the best three are bought anew <em>for the same 100,000</em>, whatever the
 * holdings before were worth. Gains and losses are thrown away each evening: if any ticker has a
 * ratio above zero on the last date, the value is 100,000 but for rounding, for each group, and the
 * first group wins. It differs only where the holdings are stale.
 *
 * <pre>
 *   shares = 100,000 / k / close         on each date with a candidate
 *   NAV    = sum of shares * close       on the last date; 0 without holdings
 * </pre>
 *
 * <p>A group with too few dates in common has a value of 100,000 and no positions; where it wins,
 * the original sold everything.
 */
public final class LegacyBacktest {
  private static final double CAPITAL = 100_000;
  private static final int TOP = 3;

  private final Collection<DailyPrices> prices;
  private final int lookbackDays;
  private final int sharpeLookback;

  /**
   * What the original made of one group.
   *
   * @param nav its degenerate value
   * @param shares for a book of 100,000, fractional
   */
  public record Outcome(double nav, Map<Symbol, Double> shares) {
    public Outcome {
      shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }
  }

  /** With the original's look-backs: 10 dates before it begins, 30 returns in a ratio. */
  public LegacyBacktest(Collection<DailyPrices> prices) {
    this(prices, 10, 30);
  }

  /**
   * With other look-backs.
   *
   * @param lookbackDays dates in common before the first purchase
   * @param sharpeLookback returns in a ratio
   */
  public LegacyBacktest(Collection<DailyPrices> prices, int lookbackDays, int sharpeLookback) {
    this.prices = List.copyOf(prices);
    this.lookbackDays = lookbackDays;
    this.sharpeLookback = sharpeLookback;
  }

  /** All four, in order. */
  public Map<PortfolioStrategy, Outcome> run(TickerGroups groups) {
    Map<PortfolioStrategy, Outcome> outcomes = new EnumMap<>(PortfolioStrategy.class);
    for (PortfolioStrategy strategy : PortfolioStrategy.values()) {
      outcomes.put(strategy, run(strategy.tickers(groups)));
    }
    return outcomes;
  }

  /** The one with the highest value; the first of equals. */
  public static PortfolioStrategy winner(Map<PortfolioStrategy, Outcome> outcomes) {
    return outcomes.entrySet().stream()
        .sorted(Comparator.comparingDouble(one -> -one.getValue().nav()))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  Outcome run(List<Symbol> group) {
    List<DailyPrices> valid =
        group.stream().flatMap(one -> prices.stream().filter(p -> p.symbol().equals(one))).toList();
    List<LocalDate> dates = common(valid);
    if (valid.isEmpty() || dates.size() < lookbackDays + 1) {
      return new Outcome(CAPITAL, Map.of());
    }
    Map<Symbol, RollingSharpe> ratios = new LinkedHashMap<>();
    for (DailyPrices one : valid) {
      // each ticker's ratio is of its own dates, not of the common ones
      PriceTable own = PriceTable.of(one.dates(), List.of(one));
      ratios.put(one.symbol(), RollingSharpe.of(own, sharpeLookback));
    }
    Map<Symbol, Double> shares = new LinkedHashMap<>();
    for (LocalDate date : dates.subList(lookbackDays, dates.size())) {
      List<Symbol> best = best(ratios, date);
      if (!best.isEmpty()) {
        shares.clear();
        best.forEach(one -> shares.put(one, CAPITAL / best.size() / close(ratios, one, date)));
      }
    }
    return new Outcome(worth(shares, ratios, dates.getLast()), shares);
  }

  private static List<LocalDate> common(List<DailyPrices> valid) {
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (int i = 0; i < valid.size(); i++) {
      if (i == 0) {
        dates.addAll(valid.get(i).dates());
      } else {
        dates.retainAll(new TreeSet<>(valid.get(i).dates()));
      }
    }
    return List.copyOf(dates);
  }

  private static List<Symbol> best(Map<Symbol, RollingSharpe> ratios, LocalDate date) {
    List<Symbol> candidates = new ArrayList<>();
    ratios.forEach(
        (symbol, its) -> {
          if (ratio(its, symbol, date) > 0) {
            candidates.add(symbol);
          }
        });
    candidates.sort(Comparator.comparingDouble(one -> -ratio(of(ratios, one), one, date)));
    return candidates.subList(0, Math.min(TOP, candidates.size()));
  }

  private static double ratio(RollingSharpe its, Symbol symbol, LocalDate date) {
    return its.at(symbol, its.table().dates().indexOf(date));
  }

  private static RollingSharpe of(Map<Symbol, RollingSharpe> ratios, Symbol symbol) {
    return Objects.requireNonNull(ratios.get(symbol));
  }

  private static double close(Map<Symbol, RollingSharpe> ratios, Symbol symbol, LocalDate date) {
    PriceTable own = of(ratios, symbol).table();
    return own.close(symbol, own.dates().indexOf(date));
  }

  private static double worth(
      Map<Symbol, Double> shares, Map<Symbol, RollingSharpe> ratios, LocalDate date) {
    double worth = 0;
    for (Map.Entry<Symbol, Double> one : shares.entrySet()) {
      worth += one.getValue() * close(ratios, one.getKey(), date);
    }
    return worth;
  }
}
