package dev.bellwether.portfolio.rebalance;

import dev.bellwether.market.data.Symbol;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an account has, as far as a rebalancing needs to know.
 *
 * @param cash account currency; negative when borrowed
 * @param buyingPower what the broker lets be bought, account currency
 * @param positions shares, negative when short, fractions possible; none is zero
 * @param ours tickers that this system may trade
 */
public record Owned(
    BigDecimal cash, BigDecimal buyingPower, Map<Symbol, BigDecimal> positions, Set<Symbol> ours) {
  public Owned {
    Map<Symbol, BigDecimal> held = new TreeMap<>(positions);
    held.values().removeIf(shares -> shares.signum() == 0);
    positions = Collections.unmodifiableMap(held);
    ours = Collections.unmodifiableSet(new TreeSet<>(ours));
  }

  public BigDecimal shares(Symbol symbol) {
    return positions.getOrDefault(symbol, BigDecimal.ZERO);
  }
}
