package dev.bellwether.portfolio.profit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random days under random rules. */
class ProfitPropertyTest {
  private static final int WORLDS = 2000;
  private static final NyseCalendar CALENDAR = NyseCalendar.create();

  /** One day of prices, in the session and around it. */
  private static final class World {
    final ProfitTaker taker;
    final ProfitDay day;
    final ProfitGuard begin;
    final long[] times;
    final double[] prices;
    final double[] ranges;

    World(long seed) {
      Random random = new Random(seed);
      ProfitRules rules =
          ProfitRules.of(List.of(ProfitMode.values()).get(random.nextInt(3)))
              .withActivation(0.005 + random.nextDouble() * 0.03);
      if (random.nextBoolean()) {
        double lock = rules.activation() * random.nextDouble();
        rules =
            rules.withLock(random.nextBoolean() ? OptionalDouble.of(lock) : OptionalDouble.empty());
      }
      taker = new ProfitTaker(random.nextBoolean() ? rules.closingGuarded() : rules);
      LocalDate date = LocalDate.parse(random.nextBoolean() ? "2024-11-29" : "2024-11-04");
      Session session = CALENDAR.session(date).orElseThrow();
      day = ProfitDay.of(session, CALENDAR.zone(), rules);
      begin = ProfitGuard.begin(random.nextBoolean(), 50 + random.nextInt(100));
      int count = 100 + random.nextInt(400);
      times = new long[count];
      prices = new double[count];
      ranges = new double[count];
      double price = begin.entry();
      long time = session.openMillis() - 600_000;
      for (int i = 0; i < count; i++) {
        price *= 1 + random.nextGaussian() * 0.006;
        time += random.nextInt(180_000);
        times[i] = time;
        prices[i] = price;
        ranges[i] = random.nextInt(4) == 0 ? Double.NaN : random.nextDouble() * price * 0.03;
      }
    }

    List<ProfitStep> play(int count) {
      List<ProfitStep> steps = new ArrayList<>();
      ProfitGuard guard = begin;
      for (int i = 0; i < count; i++) {
        ProfitStep step = taker.next(guard, prices[i], ranges[i], times[i], day);
        steps.add(step);
        guard = step.guard();
      }
      return steps;
    }
  }

  @Test
  void neverMovesAStopAwayFromThePrice() {
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = new World(seed);
      ProfitGuard before = world.begin;
      for (ProfitStep step : world.play(world.prices.length)) {
        ProfitGuard now = step.guard();
        assertThat(now.active() || !before.active()).as("seed %s: stays active", seed).isTrue();
        assertThat(sign(now) * (now.peak() - before.peak()))
            .as("seed %s: the peak", seed)
            .isGreaterThanOrEqualTo(-0.0);
        if (before.active()) {
          assertThat(sign(now) * (now.stop() - before.stop()))
              .as("seed %s: the stop", seed)
              .isGreaterThanOrEqualTo(-0.0);
        }
        before = now;
      }
    }
  }

  @Test
  void sellsIfAndOnlyIfTheStopIsReachedOrTheSessionEnds() {
    int stops = 0;
    int ends = 0;
    for (long seed = 0; seed < WORLDS; seed++) {
      World world = new World(seed);
      List<ProfitStep> steps = world.play(world.prices.length);
      for (int i = 0; i < steps.size(); i++) {
        ProfitStep step = steps.get(i);
        boolean open =
            world.times[i] >= world.day.openMillis() && world.times[i] < world.day.closeMillis();
        ProfitGuard guard = step.guard();
        boolean reached =
            open && guard.active() && sign(guard) * (world.prices[i] - guard.stop()) <= 0;
        boolean late =
            open
                && world.times[i] >= world.day.closeMillis() - 300_000
                && sign(guard) * (world.prices[i] / guard.entry() - 1) > 0.01
                && (world.taker.rules().closesGuarded() || !guard.active());
        assertThat(step.decision().isExit())
            .as("seed %s, price %s", seed, i)
            .isEqualTo(reached || late);
        stops += step.decision() == ProfitDecision.EXIT_AT_STOP ? 1 : 0;
        ends += step.decision() == ProfitDecision.EXIT_BEFORE_CLOSE ? 1 : 0;
      }
    }
    assertThat(stops).isGreaterThan(1000);
    assertThat(ends).isGreaterThan(100);
  }

  @Test
  void isNotChangedByWhatComesLater() {
    for (long seed = 0; seed < 200; seed++) {
      World world = new World(seed);
      List<ProfitStep> all = world.play(world.prices.length);

      for (int count = 1; count < world.prices.length; count += 17) {
        assertThat(world.play(count)).as("seed %s", seed).isEqualTo(all.subList(0, count));
      }
    }
  }

  /** All that is remembered is the guard: it may be written down and read at any price. */
  @Test
  void goesOnFromWhatWasWrittenDown() {
    for (long seed = 0; seed < 200; seed++) {
      World world = new World(seed);
      ProfitGuard guard = world.begin;
      for (int i = 0; i < world.prices.length; i++) {
        ProfitGuard read =
            new ProfitGuard(
                guard.isShort(),
                Double.parseDouble(Double.toString(guard.entry())),
                Double.parseDouble(Double.toString(guard.peak())),
                guard.active(),
                Double.parseDouble(Double.toString(guard.stop())));
        guard =
            world
                .taker
                .next(read, world.prices[i], world.ranges[i], world.times[i], world.day)
                .guard();
      }

      assertThat(guard).isEqualTo(world.play(world.prices.length).getLast().guard());
    }
  }

  private static int sign(ProfitGuard guard) {
    return guard.isShort() ? -1 : 1;
  }
}
