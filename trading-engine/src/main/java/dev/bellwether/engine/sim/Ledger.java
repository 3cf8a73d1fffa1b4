package dev.bellwether.engine.sim;

import dev.bellwether.market.account.Account;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Tape;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The venue's books: cash and one position a symbol, exact; and what they are worth at the tape's
 * last prices.
 */
final class Ledger {
  /** Stands for buying power without a limit. */
  private static final BigDecimal UNLIMITED = BigDecimal.valueOf(Long.MAX_VALUE);

  private final List<Symbol> symbols;
  private final Tape tape;
  private final double buyingPowerMultiple;
  private final Position[] positions;
  private BigDecimal cash;

  Ledger(List<Symbol> symbols, Tape tape, VenueRules rules) {
    this.symbols = symbols;
    this.tape = tape;
    this.cash = rules.startCash();
    this.buyingPowerMultiple = rules.buyingPowerMultiple();
    this.positions = new Position[symbols.size()];
    Arrays.fill(positions, Position.FLAT);
  }

  void book(int place, Fill fill) {
    positions[place] = positions[place].after(fill);
    BigDecimal notional = fill.notional();
    cash = fill.side() == Side.BUY ? cash.subtract(notional) : cash.add(notional);
    if (fill.fees().signum() != 0) {
      cash = cash.subtract(fill.fees());
    }
  }

  /**
   * Whether adding these signed shares at this price would take gross exposure beyond the multiple
   * of equity.
   */
  boolean affords(int place, double signedShares, double price) {
    if (buyingPowerMultiple == Double.POSITIVE_INFINITY) {
      return true;
    }
    double held = positions[place].quantity().doubleValue();
    double added = (Math.abs(held + signedShares) - Math.abs(held)) * price;
    // The slack is for rounding in this sum alone.
    return added <= 0 || gross() + added <= buyingPowerMultiple * equity() * (1 + 1e-9);
  }

  Account account() {
    return new Account(cash, buyingPower(), held());
  }

  private BigDecimal buyingPower() {
    return buyingPowerMultiple == Double.POSITIVE_INFINITY
        ? UNLIMITED
        : Costs.exact(Math.max(0, buyingPowerMultiple * equity() - gross()));
  }

  private Map<Symbol, Position> held() {
    if (positions.length == 1) {
      return Map.of(symbols.getFirst(), positions[0]);
    }
    Map<Symbol, Position> held = HashMap.newHashMap(positions.length);
    for (int i = 0; i < positions.length; i++) {
      held.put(symbols.get(i), positions[i]);
    }
    return held;
  }

  private double gross() {
    double sum = 0;
    for (int i = 0; i < positions.length; i++) {
      sum += Math.abs(marketValue(i));
    }
    return sum;
  }

  private double equity() {
    double sum = cash.doubleValue();
    for (int i = 0; i < positions.length; i++) {
      sum += marketValue(i);
    }
    return sum;
  }

  private double marketValue(int place) {
    double shares = positions[place].quantity().doubleValue();
    return shares == 0 ? 0 : shares * tape.series(place).close();
  }
}
