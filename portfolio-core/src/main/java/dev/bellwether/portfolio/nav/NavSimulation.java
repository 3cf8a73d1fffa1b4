package dev.bellwether.portfolio.nav;

import dev.bellwether.portfolio.nav.Allocation.Weights;
import dev.bellwether.portfolio.score.PriceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lives one rule through a table of prices with compounding values.
 *
 * <pre>
 *   V_d = sum of shares_(d-1) * close_d + cash
 * </pre>
 *
 * <p>A rule is asked at the close of each session; its orders are worked out from that close and
 * {@code V_d}, and filled at the next session's open (or close). So nothing is traded at a price
 * that the decision knew.
 */
final class NavSimulation {
  private final PriceTable table;
  private final FillRules fills;

  NavSimulation(PriceTable table, FillRules fills) {
    this.table = table;
    this.fills = fills;
  }

  /**
   * Runs to the end of the table.
   *
   * @param start the row at whose close the rule is asked first
   * @param cooldowns those of the rule, once it has run
   */
  NavPath run(Rule rule, int start, Supplier<List<Cooldown>> cooldowns) {
    Book book = new Book(table, fills);
    NavHistory history = new NavHistory(start, table.size());
    List<Weights> targets = new ArrayList<>();
    double[][] composition = new double[table.size() - start][];
    Weights target = Weights.cash("nothing was decided yet");
    double[] wanted = new double[0];
    for (int day = 0; day < table.size(); day++) {
      if (day < start) {
        book.valueAtClose(day); // last prices of tickers that pause at the start
        continue;
      }
      if (wanted.length > 0) {
        book.trade(wanted, day);
      }
      double value = book.valueAtClose(day);
      history.add(value);
      composition[day - start] = book.composition(value);
      switch (rule.ask(day, history)) {
        case Allocation.Keep keep -> wanted = new double[0];
        case Weights next -> {
          target = next;
          wanted = book.wanted(next, value);
        }
      }
      targets.add(target);
    }
    return new NavPath(table, history, composition, targets, cooldowns.get(), book.activity());
  }
}
