package dev.bellwether.cli.rebalance;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.nav.Allocation.Weights;
import dev.bellwether.portfolio.nav.PortfolioResult;
import dev.bellwether.portfolio.nav.Selection;
import dev.bellwether.portfolio.rebalance.Delta;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import dev.bellwether.portfolio.rebalance.Owned;
import dev.bellwether.portfolio.rebalance.Purchases;
import dev.bellwether.portfolio.rebalance.RebalanceRules;
import dev.bellwether.portfolio.rebalance.Rebalancer;
import dev.bellwether.portfolio.rebalance.TargetShares;
import dev.bellwether.portfolio.score.PriceTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a plan of what the strategies say and what the account holds. The account's own share of
 * the equity is what is not in positions of others:
 *
 * <pre>
 *   equity to invest = equity - value of the positions that are left alone
 * </pre>
 *
 * @param allowCash whether all may be sold where the answer is cash
 * @param rest why all is sold whatever the strategies say; empty where it is not
 */
public record PlanMaker(
    PortfolioResult result, RebalanceRules rules, boolean allowCash, Optional<String> rest) {
  /** For which the shares are worked out before they are scaled to the equity. */
  private static final double CAPITAL = 100_000;

  /** One that does what the strategies say. */
  public PlanMaker(PortfolioResult result, RebalanceRules rules, boolean allowCash) {
    this(result, rules, allowCash, Optional.empty());
  }

  /** The same where all is to be sold, whatever the strategies say. */
  public PlanMaker resting(Optional<String> why) {
    return new PlanMaker(result, rules, allowCash, why);
  }

  /**
   * A plan.
   *
   * @param equity of the account, account currency
   * @param brokersPrices of positions, where the strategies have no price
   */
  public RebalancePlan plan(
      Owned account, BigDecimal equity, Map<Symbol, Double> brokersPrices, long nowMillis) {
    Owned owned = withKnownPrices(account);
    Map<Symbol, Double> prices = prices(brokersPrices);
    Optional<String> idle = idle(equity);
    if (idle.isPresent()) {
      return new RebalancePlan(
          result.sharpe().table().date(result.last()),
          nowMillis,
          followed(),
          why(),
          Map.of(),
          prices,
          List.of(),
          List.of(idle.get()));
    }
    Map<Symbol, Long> targets = targets(owned, equity, prices);
    List<Delta> deltas = new Rebalancer(rules.withAdopt(false)).deltas(targets, owned, prices);
    return new RebalancePlan(
        result.sharpe().table().date(result.last()),
        nowMillis,
        followed(),
        why(),
        targets,
        prices,
        steps(deltas),
        undone(deltas));
  }

  /** What has no price on the day is not ours today: a hole in the data is no reason to sell. */
  private Owned withKnownPrices(Owned account) {
    Set<Symbol> ours = new TreeSet<>(account.ours());
    ours.addAll(result.groups().all());
    if (rules.adopt()) {
      ours.addAll(account.positions().keySet());
    }
    ours.removeAll(unpriced());
    return new Owned(account.cash(), account.buyingPower(), account.positions(), ours);
  }

  private List<Symbol> unpriced() {
    PriceTable table = result.sharpe().table();
    return result.groups().all().stream()
        .filter(symbol -> table.size() == 0 || !(table.close(symbol, result.last()) > 0))
        .toList();
  }

  private Optional<String> idle(BigDecimal equity) {
    Optional<Weights> target = result.target();
    if (rest.isPresent()) {
      return Optional.empty();
    }
    if (target.isEmpty()) {
      return Optional.of("No strategy has history enough: nothing is bought or sold.");
    }
    if (target.get().isCash() && !allowCash) {
      return Optional.of(
          "The answer is cash ("
              + target.get().reason()
              + "): nothing is sold unless --allow-cash is given.");
    }
    return equity.signum() > 0
        ? Optional.empty()
        : Optional.of("The account is worth " + equity + ": nothing is bought or sold.");
  }

  private String followed() {
    return rest.isPresent()
        ? "CASH"
        : result.selection().flatMap(Selection::winner).map(Enum::name).orElse("CASH");
  }

  private String why() {
    return rest.orElseGet(
        () -> result.selection().map(Selection::reason).orElse("no strategy could be judged"));
  }

  private Map<Symbol, Double> prices(Map<Symbol, Double> brokersPrices) {
    Map<Symbol, Double> prices = new LinkedHashMap<>(brokersPrices);
    PriceTable table = result.sharpe().table();
    for (Symbol symbol : result.groups().all()) {
      double close = table.size() == 0 ? Double.NaN : table.close(symbol, result.last());
      if (close > 0) {
        prices.put(symbol, close);
      }
    }
    return prices;
  }

  private Map<Symbol, Long> targets(Owned owned, BigDecimal equity, Map<Symbol, Double> prices) {
    if (rest.isPresent()) {
      return Map.of();
    }
    Map<Symbol, Double> shares = new LinkedHashMap<>();
    result
        .target()
        .orElseThrow()
        .weights()
        .forEach(
            (symbol, weight) -> {
              double price = prices.getOrDefault(symbol, Double.NaN);
              shares.put(symbol, price > 0 ? weight * CAPITAL / price : 0);
            });
    double ours = Math.max(0, equity.doubleValue() - others(owned, prices));
    return TargetShares.of(shares, CAPITAL, ours, prices, rules);
  }

  private double others(Owned owned, Map<Symbol, Double> prices) {
    double value = 0;
    for (Map.Entry<Symbol, BigDecimal> one : owned.positions().entrySet()) {
      if (!owned.ours().contains(one.getKey())) {
        value += one.getValue().doubleValue() * prices.getOrDefault(one.getKey(), 0.0);
      }
    }
    return value;
  }

  private static List<PlannedStep> steps(List<Delta> deltas) {
    List<PlannedStep> steps = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      for (Delta delta : deltas) {
        delta
            .step(phase)
            .ifPresent(
                step ->
                    steps.add(
                        new PlannedStep(
                            delta.symbol(), phase, step.side(), step.quantity(), delta.reason())));
      }
    }
    return steps;
  }

  private List<String> undone(List<Delta> deltas) {
    List<Symbol> unpriced = unpriced();
    List<String> undone = new ArrayList<>();
    rest.ifPresent(why -> undone.add("No strategy is followed: " + why + "."));
    for (Delta delta : deltas) {
      boolean isSilent = delta.target() == 0 && delta.current().signum() == 0;
      if (delta.isHold() && (!isSilent || Double.isNaN(delta.price()))) {
        undone.add(
            delta.symbol()
                + ": holds "
                + delta.current().toPlainString()
                + ", target "
                + delta.target()
                + ": "
                + (unpriced.contains(delta.symbol())
                    ? "no price on the day of the plan, left alone"
                    : delta.reason())
                + ".");
      }
    }
    return undone;
  }

  /** What would be bought if every sale were filled at the plan's prices. */
  public static Purchases expected(RebalancePlan plan, Owned owned, RebalanceRules rules) {
    double freed = 0;
    for (PlannedStep step : plan.steps(Phase.REDUCE)) {
      double price = plan.price(step.symbol());
      if (price > 0) {
        freed -= step.side().sign() * step.quantity().doubleValue() * price;
      }
    }
    BigDecimal more = BigDecimal.valueOf(freed);
    double budget = Purchases.budget(owned.cash().add(more), owned.buyingPower().add(more), rules);
    return Purchases.within(wanted(plan), plan.prices(), budget, rules.largestRemainder());
  }

  /** Whole shares that a plan wants to buy. */
  static Map<Symbol, Long> wanted(RebalancePlan plan) {
    Map<Symbol, Long> wanted = new LinkedHashMap<>();
    for (PlannedStep step : plan.steps(Phase.OPEN)) {
      if (step.side() == Side.BUY) {
        wanted.put(step.symbol(), step.quantity().longValueExact());
      }
    }
    return wanted;
  }
}
