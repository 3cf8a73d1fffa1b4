package dev.bellwether.cli.rebalance;

import dev.bellwether.market.data.Symbol;
import java.util.HashMap;
import java.util.Map;

/** The dearer of the plan's price and that of now, so that money is not promised twice. */
final class PlanPrices {
  private static final long FRESH_MILLIS = 60_000;

  private final ExecutionSetup setup;
  private final RebalancePlan plan;
  private final Windows windows;
  private final Map<Symbol, Asked> asked = new HashMap<>();

  private record Asked(double price, long atMillis) {}

  PlanPrices(ExecutionSetup setup, RebalancePlan plan, Windows windows) {
    this.setup = setup;
    this.plan = plan;
    this.windows = windows;
  }

  /** A price; NaN if none is known. */
  double of(Symbol symbol) {
    double planned = plan.price(symbol);
    double latest = windows.isOpen() ? latest(symbol) : Double.NaN;
    if (Double.isNaN(latest)) {
      return planned;
    }
    return Double.isNaN(planned) ? latest : Math.max(planned, latest);
  }

  private double latest(Symbol symbol) {
    Asked known = asked.get(symbol);
    long now = windows.now();
    if (known == null || now - known.atMillis() > FRESH_MILLIS) {
      known = new Asked(setup.latest().apply(symbol).orElse(Double.NaN), now);
      asked.put(symbol, known);
    }
    return known.price();
  }
}
