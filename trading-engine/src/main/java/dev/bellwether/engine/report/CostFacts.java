package dev.bellwether.engine.report;

import dev.bellwether.engine.report.document.Facts;
import dev.bellwether.engine.report.document.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of what trading costs, and what it came to. */
final class CostFacts {
  private CostFacts() {}

  static Facts of(Run run, Map<String, String> rules) {
    Map<String, String> costs = new LinkedHashMap<>(rules);
    double paid = run.activity().costs().doubleValue();
    double shares = run.activity().shares().doubleValue();
    costs.put("Paid in all", Unit.MONEY.format(paid) + ", " + FigureText.costShare(run));
    costs.put("Value traded", Unit.MONEY.format(run.activity().notional().doubleValue()));
    costs.put("Shares traded", Unit.RATIO.format(shares, shares == Math.rint(shares) ? 0 : 4));
    if (shares > 0) {
      costs.put("Paid per share and side", Unit.PRICE.format(paid / shares, 4));
    }
    return Facts.of("Costs", costs);
  }
}
