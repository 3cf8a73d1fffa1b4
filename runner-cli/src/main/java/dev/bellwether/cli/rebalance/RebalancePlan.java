package dev.bellwether.cli.rebalance;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be done after one close, fixed before anything is sent. A plan never changes; what
 * became of it is in the intent journal.
 *
 * @param date the session whose close it knows; there is one plan for each
 * @param madeMillis when, epoch milliseconds
 * @param followed the strategy, or CASH
 * @param why it was chosen
 * @param targets whole shares
 * @param prices at which it was reckoned
 * @param steps in the order in which they are sent: all that reduce, then all that open
 * @param undone what is not done, and why, a sentence each
 */
public record RebalancePlan(
    LocalDate date,
    long madeMillis,
    String followed,
    String why,
    Map<Symbol, Long> targets,
    Map<Symbol, Double> prices,
    List<PlannedStep> steps,
    List<String> undone) {
  public RebalancePlan {
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
    steps = List.copyOf(steps);
    undone = List.copyOf(undone);
  }

  /** The steps of one phase. */
  public List<PlannedStep> steps(Phase phase) {
    return steps.stream().filter(step -> step.phase() == phase).toList();
  }

  double price(Symbol symbol) {
    return prices.getOrDefault(symbol, Double.NaN);
  }
}
