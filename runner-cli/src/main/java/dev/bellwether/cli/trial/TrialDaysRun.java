package dev.bellwether.cli.trial;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmPresets;
import dev.bellwether.btm.ExitMode;
import dev.bellwether.btm.Sizing;
import dev.bellwether.cli.wiring.Market;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Many days lived in memory with things going wrong by seed. */
public final class TrialDaysRun {
  private final TrialMarket plain;
  private final TrialMarket funds;
  private final PrintWriter out;

  public TrialDaysRun(Market market, PrintWriter out) {
    this.plain = market(market, false);
    this.funds = market(market, true);
    this.out = out;
  }

  /** Long and short in the index fund itself without leverage, or with leveraged funds. */
  static TrialMarket market(Market market, boolean funds) {
    return new TrialMarket(market, parameters(funds).withSymbol(market.symbol()));
  }

  /** What BTM is lived with: in the index fund itself, or with leveraged funds. */
  public static BtmParameters parameters(boolean funds) {
    return funds
        ? BtmPresets.DEFAULT
        : BtmPresets.PAPER.withSizing(Sizing.FIXED).withExit(ExitMode.MOC);
  }

  /** The day of one seed: odd ones long and short in the index fund, even ones with funds. */
  static TrialResult live(TrialMarket market, TrialPlan plan) {
    Path folder = fresh();
    try {
      return new DaySimulation(market, plan, folder).run();
    } finally {
      remove(folder);
    }
  }

  private TrialResult live(long seed) {
    TrialMarket market = marketOf(seed);
    return live(market, new TrialDice(market, seed).plan());
  }

  private TrialMarket marketOf(long seed) {
    return seed % 2 == 1 ? plain : funds;
  }

  /** One seed with all that was told; its journals are kept where something was violated. */
  public int one(long seed) {
    TrialMarket market = marketOf(seed);
    Path folder = fresh();
    TrialResult result =
        new DaySimulation(market, new TrialDice(market, seed).plan(), folder).run();
    result.news().forEach(out::println);
    if (print(result)) {
      remove(folder);
      return 0;
    }
    out.println("    Its journals are in " + folder);
    out.flush();
    return 1;
  }

  /** Lives the days of all seeds; returns 0 if nothing was violated. */
  public int run(long first, long last, int jobs) {
    long begun = System.nanoTime();
    Sum sum = new Sum();
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
      List<Future<TrialResult>> days = new ArrayList<>();
      for (long seed = first; seed <= last; seed++) {
        long mine = seed;
        days.add(pool.submit(() -> live(mine)));
      }
      for (int i = 0; i < days.size(); i++) {
        count(first + i, days.get(i), sum);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    long count = last - first + 1;
    out.println(sum.text(count, (System.nanoTime() - begun) / 1e6 / count));
    out.flush();
    return sum.bad == 0 ? 0 : 1;
  }

  private void count(long seed, Future<TrialResult> day, Sum sum) throws InterruptedException {
    try {
      TrialResult result = day.get();
      sum.add(result);
      sum.bad += print(result) ? 0 : 1;
    } catch (ExecutionException e) {
      sum.bad++;
      out.println("seed " + seed + " broke:");
      Objects.requireNonNull(e.getCause()).printStackTrace(out);
    }
  }

  /** What all days together came to. */
  private static final class Sum {
    private long starts;
    private long crashes;
    private long orders;
    private long held;
    private long bad;

    void add(TrialResult result) {
      starts += result.lives();
      crashes += result.crashes();
      orders += result.orders();
      held += result.flat() ? 0 : 1;
    }

    String text(long days, double millis) {
      return String.format(
          Locale.ROOT,
          "%,d days lived, %,d starts, %,d crashes, %,d orders; %d days could not be left flat and"
              + " said so; days with violations: %d. %.1f ms a day.",
          days,
          starts,
          crashes,
          orders,
          held,
          bad,
          millis);
    }
  }

  private boolean print(TrialResult result) {
    if (!result.violations().isEmpty()) {
      out.println("seed " + result.plan().seed() + ": " + result.plan());
      result.violations().forEach(one -> out.println("    " + one));
      out.flush();
    }
    return result.violations().isEmpty();
  }

  /** A folder that nobody has. */
  public static Path fresh() {
    try {
      return Files.createTempDirectory("bellwether-trial");
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for a trial can be made", e);
    }
  }

  /** Takes a folder away with all that is in it. */
  public static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of a trial cannot be removed", e);
    }
  }
}
