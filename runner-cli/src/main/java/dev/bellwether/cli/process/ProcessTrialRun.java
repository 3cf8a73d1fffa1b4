package dev.bellwether.cli.process;

import dev.bellwether.cli.trial.TrialDaysRun;
import dev.bellwether.cli.trial.TrialFault;
import dev.bellwether.cli.wiring.Market;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Processes that are killed at points spread over the order path, under each fault switch. */
public final class ProcessTrialRun {
  private final TrialDay day;
  private final PrintWriter out;
  private int tried;
  private int killed;
  private int violated;

  public ProcessTrialRun(Market bars, TrialSystem system, LocalDate date, PrintWriter out) {
    this.day = TrialDay.of(bars, system, date);
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
        day.session().date()
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
          new ProcessTrial(
                  day,
                  day.plan(fault),
                  List.of(new ProcessKill(0, point)),
                  ProcessTrial.ownCommand(),
                  folder)
              .live();
      List<String> wrong = new ArrayList<>(result.violations());
      wrong.addAll(result.held());
      tried++;
      killed += result.deaths().size();
      violated += wrong.isEmpty() ? 0 : 1;
      int orders = result.account().orders().size();
      out.println(fault.name() + ", point " + point + ": " + orders + " orders, " + result.ends());
      wrong.forEach(one -> out.println("    " + one));
      out.flush();
    } finally {
      TrialDaysRun.remove(folder);
    }
  }
}
