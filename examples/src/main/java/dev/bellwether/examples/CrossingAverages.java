package dev.bellwether.examples;

import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.util.List;
import java.util.Map;

/**
 * A strategy of one's own: all in while the average of the last 10 closes is above that of the last
 * 50, out otherwise.
 *
 * <p>It answers with the same object as long as nothing changes; that is what tells the engine to
 * leave things alone.
 */
public final class CrossingAverages implements Strategy {
  private static final int FAST = 10;
  private static final int SLOW = 50;

  private final Symbol symbol;
  private final Decision in;
  private final Decision out;

  public CrossingAverages(Symbol symbol) {
    this.symbol = symbol;
    this.in = new Decision.Target(Map.of(symbol, 1.0), "the fast average is above the slow one");
    this.out =
        new Decision.Target(Map.of(symbol, 0.0), "the fast average is not above the slow one");
  }

  @Override
  public String name() {
    return "averages";
  }

  @Override
  public List<Symbol> symbols() {
    return List.of(symbol);
  }

  @Override
  public Schedule schedule() {
    return Schedule.everyBar();
  }

  @Override
  public Decision decide(Snapshot now) {
    Series bars = now.series(symbol);
    return bars.size() >= SLOW && mean(bars, FAST) > mean(bars, SLOW) ? in : out;
  }

  private static double mean(Series bars, int count) {
    double sum = 0;
    for (int ago = 0; ago < count; ago++) {
      sum += bars.close(ago);
    }
    return sum / count;
  }
}
