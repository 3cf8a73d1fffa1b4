package dev.bellwether.engine.journal;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.risk.Refusal;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One turn of a strategy, and what came of it, as a journal tells.
 *
 * @param epochMillis when it was asked
 * @param decision "hold", "shares", "target" or "place"
 * @param wanted shares or fractions of the equity by symbol, those of zero too; empty for the other
 *     decisions
 * @param reason in the strategy's words
 * @param evidence what it looked at, by name, NaN where a number was not known; empty if the turn
 *     only went on with an earlier answer
 * @param orders those that risk approved
 * @param refusals those that risk refused; of their price condition nothing is known
 */
public record Asking(
    long epochMillis,
    String decision,
    Map<Symbol, BigDecimal> wanted,
    String reason,
    Map<String, Double> evidence,
    List<OrderStory> orders,
    List<Refusal> refusals) {
  public Asking {
    wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    orders = List.copyOf(orders);
    refusals = List.copyOf(refusals);
  }

  /** Whether everything was left as it is. */
  public boolean isHold() {
    return decision.equals("hold");
  }

  /** Whether it says where to be, in shares or in fractions of the equity. */
  public boolean saysWhere() {
    return decision.equals("shares") || decision.equals("target");
  }

  /** One number of the evidence; NaN if it was not known or not shown. */
  public double seen(String name) {
    return evidence.getOrDefault(name, Double.NaN);
  }
}
