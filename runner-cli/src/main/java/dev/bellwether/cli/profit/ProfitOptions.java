package dev.bellwether.cli.profit;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.profit.ProfitRules;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How profits are taken.
 *
 * @param only the symbols that are looked after; empty for all
 * @param trades whether single trades are looked at too, besides each minute's last price
 * @param nets whether the broker gets a trailing stop of its own for what is guarded
 * @param sends whether orders are sent at all
 */
public record ProfitOptions(
    ProfitRules rules, Set<Symbol> only, boolean trades, boolean nets, boolean sends) {
  public ProfitOptions {
    only = Collections.unmodifiableSet(new TreeSet<>(only));
  }

  /** All positions, by minutes, without nets. */
  public static ProfitOptions of(ProfitRules rules) {
    return new ProfitOptions(rules, Set.of(), false, false, true);
  }

  boolean includes(Symbol symbol) {
    return only.isEmpty() || only.contains(symbol);
  }
}
