package dev.bellwether.engine;

import static dev.bellwether.engine.Days.SPY;

import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Evidence;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A strategy that mostly says the same and sometimes anything: shares, weights, orders of every
 * kind. Its reasons tell how often it observed and was asked, and what cash it saw each time.
 */
final class Whims implements Strategy {
  private final SplittableRandom random;
  private final Schedule schedule;
  private final boolean showsEvidence;
  private int observed;
  private double seen;
  private Decision current = new Decision.Hold("nothing yet");

  Whims(long seed, Schedule schedule, boolean showsEvidence) {
    this.random = new SplittableRandom(seed);
    this.schedule = schedule;
    this.showsEvidence = showsEvidence;
  }

  @Override
  public String name() {
    return "whims";
  }

  @Override
  public List<Symbol> symbols() {
    return List.of(SPY);
  }

  @Override
  public Schedule schedule() {
    return schedule;
  }

  @Override
  public void observe(Snapshot now) {
    observed++;
    seen += now.holdings().cash();
  }

  @Override
  public Decision decide(Snapshot now) {
    seen += now.holdings().cash();
    if (random.nextInt(8) == 0) {
      current = whim(now.series(0).isEmpty() ? 100 : now.series(0).close());
    }
    return current;
  }

  private Decision whim(double price) {
    String reason = "after " + observed + " bars and " + seen;
    return switch (random.nextInt(6)) {
      case 0 -> new Decision.Hold(reason);
      case 1 -> new Decision.Target(Map.of(SPY, random.nextInt(-2, 3) / 2.0), reason);
      case 2 -> new Decision.Place(List.of(request(price)), reason);
      default -> new Decision.Shares(Map.of(SPY, random.nextLong(-20, 21)), life(), reason);
    };
  }

  private TimeInForce life() {
    return random.nextInt(3) == 0 ? TimeInForce.CLS : TimeInForce.DAY;
  }

  private OrderRequest request(double price) {
    TimeInForce[] lives = TimeInForce.values();
    return new OrderRequest(
        SPY,
        random.nextBoolean() ? Side.BUY : Side.SELL,
        BigDecimal.valueOf(random.nextLong(1, 10)),
        type(price),
        lives[random.nextInt(lives.length)]);
  }

  private OrderType type(double price) {
    BigDecimal near = BigDecimal.valueOf(Math.round(price) + random.nextInt(-3, 4));
    return switch (random.nextInt(4)) {
      case 0 -> new OrderType.Limit(near);
      case 1 -> new OrderType.Stop(near);
      case 2 -> new OrderType.TrailingStop(BigDecimal.TWO);
      default -> OrderType.MARKET;
    };
  }

  @Override
  public Evidence evidence() {
    return showsEvidence ? new Observed(observed) : Evidence.NONE;
  }

  private record Observed(int bars) implements Evidence {
    @Override
    public List<String> names() {
      return List.of("bars");
    }

    @Override
    public double value(int place) {
      return bars;
    }
  }
}
