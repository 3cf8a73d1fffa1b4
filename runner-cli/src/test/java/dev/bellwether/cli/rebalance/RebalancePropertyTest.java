package dev.bellwether.cli.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.rebalance.PlanExecution.Outcome;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.sandbox.fault.FaultKind;
import dev.bellwether.sandbox.fault.FaultRule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random accounts, targets, gaps, hours, faults and crashes at the sandbox; seeds are printed. */
class RebalancePropertyTest {
  private static final int ROUNDS = 60;
  private static final List<String> TICKERS = List.of("A", "B", "C", "D");
  private static final List<String> STARTS =
      List.of(
          "2024-08-05T16:20",
          "2024-08-05T20:00",
          "2024-08-06T09:27:57",
          "2024-08-06T09:29",
          "2024-08-06T11:00",
          "2024-08-06T15:58");
  private static final List<FaultKind> FAULTS =
      List.of(
          FaultKind.TIMEOUT_AFTER,
          FaultKind.TIMEOUT_BEFORE,
          FaultKind.ERROR_AFTER,
          FaultKind.TOO_MANY,
          FaultKind.RESET_AFTER);

  @TempDir Path folder;
  private int orders;
  private long crashes;

  @Test
  void endsWhereItsPlanWantedToBeOrSaysWhyAndNeverOwesMoney() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      round(seed, new Random(seed));
    }
    assertThat(orders).isGreaterThan(100);
    assertThat(crashes).isGreaterThan(15);
  }

  private void round(long seed, Random random) {
    RotatedAccount account = new RotatedAccount("20000", folder.resolve("seed" + seed));
    for (String ticker : TICKERS) {
      double monday = 5 + random.nextInt(200);
      // below the two percent that are kept back: beyond them a gap at the auction may cost more
      double tuesday = Math.rint(monday * (1 + 0.03 * (random.nextDouble() - 0.5)) * 100) / 100;
      account.priced(ticker, monday, tuesday, tuesday);
    }
    for (String ticker : TICKERS) {
      if (random.nextBoolean()) {
        account.holding(ticker, Integer.toString(1 + random.nextInt(22)));
      }
    }
    Map<String, Long> targets = new TreeMap<>();
    for (String ticker : TICKERS) {
      if (random.nextBoolean()) {
        targets.put(ticker, (long) random.nextInt(60));
      }
    }
    account.nowAt(STARTS.get(random.nextInt(STARTS.size())));
    if (random.nextInt(3) == 0) {
      FaultKind kind = FAULTS.get(random.nextInt(FAULTS.size()));
      account.fault(FaultRule.sometimes(kind, "POST /v2/orders", 0.3));
    } else if (random.nextInt(3) == 0) {
      account.fault(new FaultRule(FaultKind.PARTIAL_FILL, Pattern.compile(".*"), 1, 9, 0.5, 0));
    }
    RebalancePlan plan = account.plan(targets);
    account.crashAt(random.nextInt(120), 1_000L * random.nextInt(600));

    Outcome outcome = account.run(plan);

    String as = "seed " + seed + ": " + plan.steps() + outcome.lines() + account.news;
    orders += account.orders().size();
    crashes += account.news.stream().filter(line -> line.contains("CRASH")).count();
    assertThat(outcome.finished()).as(as).isTrue();
    assertThat(account.violations()).as(as).isEmpty();
    assertThat(account.news).as(as).noneMatch(line -> line.contains("must be submitted"));
    plan.targets().forEach((symbol, target) -> check(account, symbol, target, outcome, as));
  }

  private static void check(
      RotatedAccount account, Symbol symbol, long target, Outcome outcome, String as) {
    BigDecimal held = new BigDecimal(account.held(symbol.ticker()));
    BigDecimal missing = BigDecimal.valueOf(target).subtract(held).abs();
    boolean isNear = missing.doubleValue() <= Math.max(0.02 * target, 0.5);
    boolean isSaid =
        outcome.lines().stream()
            .anyMatch(
                line ->
                    line.contains(" " + symbol + " ")
                        && (line.startsWith("NOT DONE") || line.startsWith("Cut back")));
    assertThat(isNear || isSaid).as(symbol + " misses " + missing + ", " + as).isTrue();
  }
}
