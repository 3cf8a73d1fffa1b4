package dev.bellwether.cli.profit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.portfolio.profit.ProfitMode;
import dev.bellwether.portfolio.profit.ProfitRules;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half days of chance, with faults and crashes of chance: what must hold, holds. */
class ProfitTrialsTest {
  private static final int DAYS = 60;
  private static final List<String> SYMBOLS = List.of("AAA", "BBB", "CCC");

  @TempDir Path folder;

  @Test
  void neverHasTwoExitsOfAPositionNorTurnsItRound() {
    int exits = 0;
    for (long seed = 1; seed <= DAYS; seed++) {
      GuardedDay day = day(seed);

      day.live("09:25");

      assertThat(day.violations()).as("seed %s: %s", seed, day.news).isEmpty();
      exits += day.exits().size();
    }
    assertThat(exits).isGreaterThan(DAYS);
  }

  private GuardedDay day(long seed) {
    Random random = new Random(seed);
    ProfitRules rules = ProfitRules.of(List.of(ProfitMode.values()).get(random.nextInt(3)));
    ProfitOptions all =
        new ProfitOptions(
            random.nextBoolean() ? rules.closingGuarded() : rules,
            Set.of(),
            random.nextInt(3) == 0,
            random.nextInt(3) == 0,
            true);
    GuardedDay day = new GuardedDay("2024-11-29", all, folder.resolve("seed" + seed));
    for (String symbol : SYMBOLS) {
      day.prices(symbol, walk(random));
    }
    for (String symbol : SYMBOLS) {
      if (random.nextInt(4) > 0) {
        day.held(symbol, random.nextInt(3) == 0 ? "-7" : random.nextBoolean() ? "10" : "3.25");
      }
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      day.fault(fault(random));
    }
    if (random.nextBoolean()) {
      day.crashAt(1 + random.nextInt(2000), 1_000L * (1 + random.nextInt(240)));
    }
    if (random.nextInt(4) == 0) {
      day.halt(SYMBOLS.get(random.nextInt(3)), "10:30", "10:4" + random.nextInt(10));
    }
    return day;
  }

  private static String walk(Random random) {
    StringBuilder script = new StringBuilder("09:30 100");
    double price = 100;
    LocalTime time = LocalTime.of(9, 30);
    for (int minute = 1; minute < 210; minute += 1 + random.nextInt(4)) {
      price *= 1 + random.nextGaussian() * 0.006;
      script.append(String.format(Locale.ROOT, ", %s %.2f", time.plusMinutes(minute), price));
    }
    return script.toString();
  }

  private static FaultRule fault(Random random) {
    FaultKind kind = List.of(FaultKind.values()).get(random.nextInt(FaultKind.values().length));
    String target =
        switch (kind.victim()) {
          case REQUEST ->
              random.nextBoolean() ? "POST /v2/orders" : "GET /v2/(orders.*|positions|account)";
          case FRAME -> random.nextBoolean() ? "/stream .*" : "/v2/.* bars";
          case ACCEPTANCE, ROUTING, CANCELLATION, FILL, BAR -> ".*";
          case CLOCK -> ".*";
        };
    return new FaultRule(
        kind, Pattern.compile(target), 1 + random.nextInt(30), 1 + random.nextInt(3), 1, 5_000);
  }
}
