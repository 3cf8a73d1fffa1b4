package dev.bellwether.cli.live;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.market.calendar.NyseCalendar;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/** One life of the system in a process of its own, which may end at a crash point. */
public final class TrialRunner {
  /** What a process that was killed says in the end. */
  public static final int KILLED = 137;

  private TrialRunner() {}

  /**
   * Lives the day that is open at a sandbox; returns 0 if nothing is held in the end.
   *
   * @param fatal the crash point at which the process ends; 0 for none
   */
  public static int run(URI rest, boolean funds, Path folder, long fatal, PrintWriter out) {
    BtmParameters parameters = TrialDaysRun.parameters(funds);
    CrashPoints points = new CrashPoints(fatal, TrialRunner::halt);
    NyseCalendar calendar = NyseCalendar.create();
    try (RemoteVenue venue =
        new RemoteVenue(rest, DaySimulation.KEY_ID, DaySimulation.SECRET, calendar, points)) {
      venue.link().start();
      LiveDay day =
          new LiveDay(
              DaySimulation.setup(
                  parameters,
                  calendar,
                  venue,
                  venue.link().history(),
                  folder,
                  line -> out.println(Instant.ofEpochMilli(venue.pace().millis()) + " " + line)),
              points.writing());
      LiveDay.Outcome outcome = day.run();
      out.println(outcome);
      out.println("points " + points.passed());
      out.flush();
      return outcome.flat() ? 0 : 1;
    }
  }

  private static void halt(String where) {
    Runtime.getRuntime().halt(KILLED);
  }
}
