package dev.bellwether.cli.live;

import dev.bellwether.cli.wiring.Market;
import dev.bellwether.market.calendar.Session;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Processes that are killed at points spread over the order path, under each fault switch. */
public final class ProcessTrialRun {
  private final TrialMarket market;
  private final boolean funds;
  private final Session session;
  private final PrintWriter out;
  private int tried;
  private int killed;
  private int violated;

  public ProcessTrialRun(Market bars, boolean funds, LocalDate date, PrintWriter out) {
    this.market = TrialDaysRun.market(bars, funds);
    this.funds = funds;
    this.session = market.session(date);
    this.out = out;
  }

  /** How many processes were really killed. */
  public int killed() {
    return killed;
  }

  /** Kills at so many points under each fault named; returns 0 if nothing was violated. */
  public int run(List<String> only, int points, long most) {
    int faults = 0;
    for (TrialFault fault : TrialFault.named(only)) {
      for (int i = 0; i < points; i++) {
        long spread = (most * i + most * faults / TrialFault.all().size()) / points;
        kill(fault, 1 + spread);
      }
      faults++;
    }
    out.println(
        session.date()
            + ": "
            + faults
            + " faults, "
            + tried
            + " days lived, "
            + killed
            + " processes killed, "
            + violated
            + " days violated something.");
    out.flush();
    return violated == 0 ? 0 : 1;
  }

  private void kill(TrialFault fault, long point) {
    Path folder = TrialDaysRun.fresh();
    try {
      ProcessTrial.Result result =
          ProcessTrial.live(
              market,
              funds,
              fault.plan(market, session, List.of(point), 5_000),
              ProcessTrial.ownCommand(),
              folder);
      tried++;
      killed +=
          (int)
              result.ends().stream()
                  .filter(end -> end.startsWith(TrialRunner.KILLED + " "))
                  .count();
      violated += result.violations().isEmpty() ? 0 : 1;
      out.println(
          fault.name() + ", point " + point + ": " + result.orders() + " orders, " + result.ends());
      result.violations().forEach(one -> out.println("    " + one));
      out.flush();
    } finally {
      TrialDaysRun.remove(folder);
    }
  }
}
