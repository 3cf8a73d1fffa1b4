package dev.bellwether.portfolio.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random accounts and targets, carried out at the prices of the plan. */
class RebalancePropertyTest {
  private static final int ROUNDS = 3_000;
  private static final RebalanceRules RULES = RebalanceRules.DEFAULT;

  @Test
  void endsWithinToleranceOrSaysWhyAndNeverOwesMoney() {
    for (long seed = 0; seed < ROUNDS; seed++) {
      new Round(new Random(seed), "seed " + seed).run();
    }
  }

  private static final class Round {
    private final Random random;
    private final String name;
    private final Map<Symbol, BigDecimal> positions = new TreeMap<>();
    private final Map<Symbol, Double> prices = new TreeMap<>();
    private final Map<Symbol, Double> wanted = new LinkedHashMap<>();
    private double cash;

    Round(Random random, String name) {
      this.random = random;
      this.name = name;
      this.cash = random.nextInt(4) == 0 ? 0 : 50_000 * random.nextDouble();
      for (int i = 0; i < 6; i++) {
        ticker(Symbol.of("T" + i));
      }
    }

    private void ticker(Symbol symbol) {
      double price = Math.rint(1 + 40_000 * Math.pow(random.nextDouble(), 3)) / 100 + 0.01;
      prices.put(symbol, price);
      if (random.nextBoolean()) {
        double shares = 300 * random.nextDouble();
        boolean isWhole = random.nextInt(3) > 0;
        BigDecimal held =
            BigDecimal.valueOf(isWhole ? Math.floor(shares) : Math.rint(shares * 1000) / 1000);
        if (random.nextInt(8) == 0) {
          held = held.setScale(0, RoundingMode.DOWN).negate();
          cash += held.negate().doubleValue() * price; // what the short sale brought
        }
        positions.put(symbol, held);
      }
      if (random.nextInt(2) == 0 && wanted.size() < 3) {
        wanted.put(symbol, 0.0);
      }
    }

    void run() {
      double equity = cash;
      for (Map.Entry<Symbol, BigDecimal> one : positions.entrySet()) {
        equity += one.getValue().doubleValue() * price(one.getKey());
      }
      if (equity < 0) {
        return; // a ruined account is not rebalanced
      }
      double capital = 100_000;
      wanted.replaceAll((symbol, none) -> capital / wanted.size() / price(symbol));
      Map<Symbol, Long> targets = TargetShares.of(wanted, capital, equity, prices, RULES);
      List<Delta> deltas = new Rebalancer(RULES).deltas(targets, owned(), prices);
      deltas.forEach(delta -> carryOut(delta, Phase.REDUCE));
      Purchases bought = buy(deltas);
      deltas.forEach(delta -> check(delta, bought));
    }

    private Owned owned() {
      BigDecimal money = BigDecimal.valueOf(cash);
      return new Owned(money, money, positions, new TreeSet<>(prices.keySet()));
    }

    private Purchases buy(List<Delta> deltas) {
      Map<Symbol, Long> buys = new LinkedHashMap<>();
      for (Delta delta : deltas) {
        delta
            .step(Phase.OPEN)
            .ifPresent(step -> buys.put(delta.symbol(), step.quantity().longValueExact()));
      }
      double budget = Purchases.budget(owned().cash(), owned().buyingPower(), RULES);
      Purchases bought = Purchases.within(buys, prices, budget, true);
      double cost = 0;
      for (Map.Entry<Symbol, Long> one : bought.shares().entrySet()) {
        cost += one.getValue() * price(one.getKey());
        trade(one.getKey(), Side.BUY, BigDecimal.valueOf(one.getValue()));
      }
      assertThat(cost).as(name).isLessThanOrEqualTo(budget + 1e-6);
      assertThat(cost == 0 || cash >= 0).as(name + " cash " + cash).isTrue();
      return bought;
    }

    private void carryOut(Delta delta, Phase phase) {
      delta.step(phase).ifPresent(step -> trade(delta.symbol(), step.side(), step.quantity()));
    }

    private void trade(Symbol symbol, Side side, BigDecimal quantity) {
      BigDecimal signed = side == Side.BUY ? quantity : quantity.negate();
      positions.merge(symbol, signed, BigDecimal::add);
      cash -= signed.doubleValue() * price(symbol);
    }

    private void check(Delta delta, Purchases bought) {
      BigDecimal missing =
          BigDecimal.valueOf(delta.target())
              .subtract(positions.getOrDefault(delta.symbol(), BigDecimal.ZERO));
      double tolerance = Math.max(RULES.tolerance() * Math.abs(delta.target()), 1);
      boolean isCut = bought.cutBack().containsKey(delta.symbol());
      assertThat(missing.abs().doubleValue() <= tolerance || isCut)
          .as(name + ": " + delta + " misses " + missing)
          .isTrue();
      if (missing.signum() != 0 && delta.isHold()) {
        assertThat(delta.reason()).as(name).isNotEmpty();
      }
    }

    private double price(Symbol symbol) {
      return prices.getOrDefault(symbol, Double.NaN);
    }
  }
}
