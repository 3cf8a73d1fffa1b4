package dev.bellwether.engine;

import static dev.bellwether.engine.Days.SPY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.FillRule;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.account.Fill;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random instructions over random bars: whatever happens, the books add up. */
class BooksPropertyTest {
  private static final Symbol QQQ = Symbol.of("QQQ");
  private static final int BARS = 200;
  private final Days days = Days.of(20, 10);

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void equityIsTheStartPlusEveryCashFlowPlusWhatIsHeld(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Bars spy = randomBars(SPY, random);
    Bars qqq = randomBars(QQQ, random);

    MemoryJournal run =
        Backtest.of(randomOrders(random), List.of(spy, qqq), days, venue(random)).run();

    BigDecimal expected = new BigDecimal("100000");
    for (Fill fill : run.fills()) {
      expected = expected.add(fill.cashFlow());
      Bars last = fill.symbol().equals(SPY) ? spy : qqq;
      BigDecimal held = fill.quantity().multiply(BigDecimal.valueOf(fill.side().sign()));
      expected = expected.add(held.multiply(BigDecimal.valueOf(last.close(BARS - 1))));
    }
    assertThat(run.fills()).isNotEmpty();
    assertThat(BigDecimal.valueOf(run.sessionEnds().getLast().equity()))
        .as("seed %d", seed)
        .isCloseTo(expected, org.assertj.core.data.Offset.offset(new BigDecimal("0.000001")));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23})
  void theSameRunTwiceGivesTheSameFills(long seed) {
    assertThat(fills(seed)).isEqualTo(fills(seed));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33})
  void laterBarsNeverChangeEarlierFills(long seed) {
    List<Fill> all = fills(seed);
    SplittableRandom random = new SplittableRandom(seed);
    Bars spy = randomBars(SPY, random);
    Bars qqq = randomBars(QQQ, random);
    Scripted orders = randomOrders(random);
    VenueRules venue = venue(random);

    List<Fill> prefix =
        Backtest.of(orders, List.of(spy.slice(0, 120), qqq.slice(0, 120)), days, venue)
            .run()
            .fills();

    assertThat(all.subList(0, prefix.size())).isEqualTo(prefix);
  }

  private List<Fill> fills(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Bars spy = randomBars(SPY, random);
    Bars qqq = randomBars(QQQ, random);
    return Backtest.of(randomOrders(random), List.of(spy, qqq), days, venue(random)).run().fills();
  }

  private static VenueRules venue(SplittableRandom random) {
    Costs costs = new Costs(0.0035, 0.35, 0.001, random.nextDouble() * 3, random.nextBoolean());
    VenueRules rules = VenueRules.of(new BigDecimal("100000"), costs);
    return random.nextBoolean()
        ? rules
        : rules.withFillRule(FillRule.DECISION_CLOSE).withParticipation(0.3);
  }

  private static Scripted randomOrders(SplittableRandom random) {
    Scripted strategy = new Scripted(Schedule.everyBar(), SPY, QQQ);
    for (int i = 0; i < BARS; i++) {
      if (random.nextInt(3) == 0) {
        long spy = random.nextInt(-300, 300);
        long qqq = random.nextInt(-300, 300);
        strategy.at(i, new Decision.Shares(Map.of(SPY, spy, QQQ, qqq), "random"));
      }
    }
    return strategy;
  }

  private Bars randomBars(Symbol symbol, SplittableRandom random) {
    double[][] openClose = new double[BARS][2];
    double price = 100;
    for (double[] bar : openClose) {
      bar[0] = price;
      price = Math.max(10, price + random.nextInt(-50, 51) / 100.0);
      bar[1] = price;
    }
    return days.bars(symbol, openClose);
  }
}
