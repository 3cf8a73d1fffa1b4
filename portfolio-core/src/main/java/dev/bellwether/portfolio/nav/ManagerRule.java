package dev.bellwether.portfolio.nav;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.Allocation.Keep;
import dev.bellwether.portfolio.nav.Allocation.Weights;
import dev.bellwether.portfolio.score.PriceTable;
import dev.bellwether.portfolio.score.TickerGroups;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fuller version's rule: hold core while it has risen more than the benchmarks, else the
 * benchmarks; SPEC and ASYM add their own tickers to core.
 *
 * <p>With {@code mean} the plain mean of a group's closes,
 *
 * <pre>
 *   return of a group = mean(d) / mean(d - n) - 1
 *   hold core where the return of core &gt; that of the benchmarks
 * </pre>
 *
 * <p>Departures from the source: the first weights are bought after the day whose ratios they come
 * from, not 45 sessions before it; a tier of which no ticker has a price leaves its money to core
 * instead of losing it.
 */
final class ManagerRule implements Rule {
  private enum State {
    BEGINNING,
    BENCHMARK,
    CORE
  }

  private final PortfolioStrategy strategy;
  private final TickerGroups groups;
  private final SharpeWeights weights;
  private final ManagerRules rules;
  private State state = State.BEGINNING;
  private int asked;

  ManagerRule(
      PortfolioStrategy strategy, TickerGroups groups, SharpeWeights weights, ManagerRules rules) {
    this.strategy = strategy;
    this.groups = groups;
    this.weights = weights;
    this.rules = rules;
  }

  @Override
  public Allocation ask(int day, NavHistory nav) {
    boolean isRefresh = asked++ % rules.refresh() == 0;
    if (state == State.BEGINNING) {
      state = State.BENCHMARK;
      return new Weights(weights.of(groups.benchmarks(), day), "begins with the benchmarks");
    }
    if (strategy == PortfolioStrategy.BUY_HOLD) {
      return new Keep("bought once and held");
    }
    State wanted = coreLeads(day) ? State.CORE : State.BENCHMARK;
    boolean refreshes = isRefresh && strategy != PortfolioStrategy.TACTICAL;
    if (wanted == state && !(wanted == State.CORE && refreshes)) {
      return new Keep("core and benchmarks have not changed places");
    }
    state = wanted;
    return wanted == State.CORE ? core(day) : reentry(day);
  }

  @Override
  public Allocation reentry(int day) {
    state = State.BENCHMARK;
    return Weights.equal(
        weights.priced(groups.benchmarks(), day), "the benchmarks, equally weighted");
  }

  private boolean coreLeads(int day) {
    int before = day - rules.momentumLookback();
    return change(groups.core(), before, day) > change(groups.benchmarks(), before, day);
  }

  private double change(List<Symbol> group, int before, int day) {
    PriceTable table = weights.sharpe().table();
    double then = 0;
    double now = 0;
    for (Symbol symbol : weights.priced(weights.priced(group, day), before)) {
      then += table.close(symbol, before);
      now += table.close(symbol, day);
    }
    return then == 0 ? Double.NaN : now / then - 1;
  }

  private Weights core(int day) {
    return switch (strategy) {
      case BUY_HOLD, TACTICAL -> mixed(day, new Tiers.Shares(1, 0, 0));
      case SPEC ->
          mixed(day, new Tiers.Shares(1 - rules.speculativeShare(), rules.speculativeShare(), 0));
      case ASYM ->
          mixed(
              day,
              rules
                  .tiers()
                  .shares(
                      weights.meanScore(groups.core(), day),
                      weights.meanScore(groups.speculative(), day),
                      weights.meanScore(groups.asymmetric(), day)));
    };
  }

  private Weights mixed(int day, Tiers.Shares shares) {
    Map<Symbol, Double> speculative = weights.of(groups.speculative(), day);
    Map<Symbol, Double> asymmetric = weights.of(groups.asymmetric(), day);
    double toSpeculative = speculative.isEmpty() ? 0 : shares.speculative();
    double toAsymmetric = asymmetric.isEmpty() ? 0 : shares.asymmetric();
    Map<Symbol, Double> mix = new LinkedHashMap<>();
    add(mix, weights.of(groups.core(), day), 1 - toSpeculative - toAsymmetric);
    add(mix, speculative, toSpeculative);
    add(mix, asymmetric, toAsymmetric);
    return new Weights(mix, "core leads the benchmarks");
  }

  private static void add(Map<Symbol, Double> mix, Map<Symbol, Double> tier, double share) {
    if (share > 0) {
      tier.forEach((symbol, weight) -> mix.merge(symbol, weight * share, Double::sum));
    }
  }
}
