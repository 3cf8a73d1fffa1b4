package dev.bellwether.ensemble;

import dev.bellwether.ensemble.position.FundSet;
import dev.bellwether.ensemble.position.PositionRules;
import dev.bellwether.ensemble.position.PositionState;
import dev.bellwether.ensemble.position.Role;
import dev.bellwether.ensemble.state.StateReader;
import dev.bellwether.ensemble.state.StateWriter;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Holdings;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is held, what could be bought, and how many shares a state means: whole ones, at each fund's
 * own last price. No fund is ever valued at another's.
 */
final class SharePlan {
  private static final Role[] ROLES = Role.values();

  private final List<Symbol> symbols;
  private final PositionRules rules;
  private final long[] counts = new long[ROLES.length];

  SharePlan(FundSet funds, PositionRules rules) {
    this.symbols = funds.symbols();
    this.rules = rules;
  }

  /** The funds held, as the sum of their bits; −1 if one is sold short. */
  int held(Holdings holdings) {
    int sum = 0;
    for (int i = 0; i < ROLES.length; i++) {
      double shares = holdings.shares(symbols.get(i));
      if (shares < 0) {
        return -1;
      }
      sum += shares > 0 ? ROLES[i].bit() : 0;
    }
    return sum;
  }

  /** Whether exactly the shares of the latest instruction are held. */
  boolean hasArrived(Holdings holdings) {
    for (int i = 0; i < ROLES.length; i++) {
      if (holdings.shares(symbols.get(i)) != counts[i]) {
        return false;
      }
    }
    return true;
  }

  /** The funds of which half the equity buys a share at a fresh price, as the sum of their bits. */
  int priced(Snapshot now, double equity) {
    int sum = 0;
    for (int i = 0; i < ROLES.length; i++) {
      sum += count(equity, 0.5, price(now, i)) > 0 ? ROLES[i].bit() : 0;
    }
    return sum;
  }

  /** The last price of a fund; NaN where it is too old, or there is none. */
  private double price(Snapshot now, int place) {
    Series series = now.series(place);
    boolean fresh =
        !series.isEmpty()
            && now.timeMillis() - series.endMillis() <= rules.maxPriceAge().toMillis();
    return fresh ? series.close() : Double.NaN;
  }

  private long count(double equity, double weight, double price) {
    double stake = equity * (1 - rules.cashBuffer()) * weight;
    return stake > 0 && price > 0 ? (long) Math.floor(stake / price) : 0;
  }

  /** The instruction that leads to a state. */
  Decision.Shares to(PositionState state, Snapshot now, String reason) {
    double equity = now.holdings().equity();
    for (int i = 0; i < ROLES.length; i++) {
      double weight = state.weight(ROLES[i]);
      counts[i] = weight == 0 ? 0 : count(equity, weight, price(now, i));
    }
    return again(reason);
  }

  /** The latest instruction once more, as a new object. */
  Decision.Shares again(String reason) {
    Map<Symbol, Long> shares = new LinkedHashMap<>();
    for (int i = 0; i < ROLES.length; i++) {
      shares.put(symbols.get(i), counts[i]);
    }
    return new Decision.Shares(shares, reason);
  }

  void save(StateWriter to) {
    to.add(counts);
  }

  void restore(StateReader from) {
    from.read(counts);
  }
}
