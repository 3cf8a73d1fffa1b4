package dev.bellwether.cli.trial;

import dev.bellwether.cli.wiring.Market;
import dev.bellwether.market.calendar.Session;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same day again and again in memory, ended at each step of the order path in turn. */
public final class TrialCrashRun {
  private final TrialMarket market;
  private final Session session;
  private final PrintWriter out;

  public TrialCrashRun(Market bars, boolean funds, LocalDate date, PrintWriter out) {
    this.market = TrialDaysRun.market(bars, funds);
    this.session = market.session(date);
    this.out = out;
  }

  private record Tried(String fault, long points, int violated) {}

  /** Tries each {@code every}-th point under each fault; returns 0 if nothing was violated. */
  public int run(String only, int every, long downMillis, int jobs) {
    long points = 0;
    int violated = 0;
    int faults = 0;
    long least = Long.MAX_VALUE;
    try (ExecutorService pool = Executors.newFixedThreadPool(jobs)) {
      for (TrialFault fault : TrialFault.named(List.of(only))) {
        Tried tried = tried(fault, every, downMillis, pool);
        points += tried.points();
        least = Math.min(least, tried.points());
        violated += tried.violated();
        faults++;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.println(
        String.format(
            Locale.ROOT,
            "%s, %s: %d faults, at least %,d points each; %,d crashes tried, %d violated"
                + " something.",
            session.date(),
            market.symbols(),
            faults,
            least,
            points,
            violated));
    out.flush();
    return violated == 0 ? 0 : 1;
  }

  private Tried tried(TrialFault fault, int every, long downMillis, ExecutorService pool)
      throws InterruptedException {
    TrialResult whole =
        TrialDaysRun.live(market, fault.plan(market.symbols(), session, List.of(), 0));
    int violated = print(fault, 0, whole) ? 0 : 1;
    List<Future<TrialResult>> tries = new ArrayList<>();
    for (long point = 1; point <= whole.points(); point += every) {
      TrialPlan plan = fault.plan(market.symbols(), session, List.of(point), downMillis);
      tries.add(pool.submit(() -> TrialDaysRun.live(market, plan)));
    }
    for (int i = 0; i < tries.size(); i++) {
      try {
        violated += print(fault, 1 + (long) i * every, tries.get(i).get()) ? 0 : 1;
      } catch (ExecutionException e) {
        violated++;
        out.println(fault.name() + ", point " + (1 + (long) i * every) + " broke:");
        Objects.requireNonNull(e.getCause()).printStackTrace(out);
      }
    }
    out.println(
        fault.name()
            + ": "
            + whole.orders()
            + " orders, "
            + tries.size()
            + " points tried, "
            + violated
            + " violated");
    out.flush();
    return new Tried(fault.name(), tries.size(), violated);
  }

  private boolean print(TrialFault fault, long point, TrialResult result) {
    if (!result.violations().isEmpty()) {
      out.println(fault.name() + ", crash at point " + point + ": " + result.plan());
      result.news().stream().filter(line -> line.contains("CRASH")).forEach(out::println);
      result.violations().forEach(one -> out.println("    " + one));
    }
    return result.violations().isEmpty();
  }

  /** One crash with all that was told. */
  public int one(String name, long point, long downMillis) {
    TrialFault fault = TrialFault.named(List.of(name)).getFirst();
    TrialResult result =
        TrialDaysRun.live(
            market, fault.plan(market.symbols(), session, List.of(point), downMillis));
    result.news().forEach(out::println);
    boolean fine = print(fault, point, result);
    out.println(result.orders() + " orders, " + result.points() + " points");
    out.flush();
    return fine ? 0 : 1;
  }
}
