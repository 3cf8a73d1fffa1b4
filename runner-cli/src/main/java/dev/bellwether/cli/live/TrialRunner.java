package dev.bellwether.cli.live;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.engine.live.News;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.RiskLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** One life of a system in a process of its own, which stands still where it is to be killed. */
public final class TrialRunner {
  /** Written where the process stands still. */
  static final String STANDING = "standing.txt";

  private final TrialSystem tried;
  private final ExchangeCalendar calendar;
  private final Path folder;
  private final PrintWriter out;

  /**
   * A life on the journals of a folder.
   *
   * @param out takes one line for each thing that a person should know of
   */
  public TrialRunner(TrialSystem tried, ExchangeCalendar calendar, Path folder, PrintWriter out) {
    this.tried = tried;
    this.calendar = calendar;
    this.folder = folder;
    this.out = out;
  }

  /**
   * Lives the day that is open at a sandbox; returns 0 if nothing is held in the end.
   *
   * @param fromMillis crash points before it do not count, epoch milliseconds
   * @param fatal the crash point at which the process stands still; 0 for none
   */
  public int run(URI rest, long fromMillis, long fatal) {
    CrashPoints points = new CrashPoints(fatal, this::stand);
    try (RemoteVenue venue =
        new RemoteVenue(rest, DaySimulation.KEY_ID, DaySimulation.SECRET, calendar, points)) {
      points.countFrom(venue.pace()::millis, fromMillis);
      LiveDay.Outcome outcome = live(venue, points);
      out.println(outcome);
      out.println("points " + points.passed());
      out.flush();
      return outcome.flat() ? 0 : 1;
    }
  }

  private LiveDay.Outcome live(RemoteVenue venue, CrashPoints points) {
    venue.link().start();
    Session session = LiveDay.sessionAt(calendar, venue.pace().millis());
    JournalLines past = JournalLines.read(LiveDay.journalOf(folder, session));
    News news =
        News.of(line -> out.println(Instant.ofEpochMilli(venue.pace().millis()) + " " + line));
    Listening heard = tried.system().listening(folder, session, venue.pace(), past, news);
    try (Journal listener = heard.journal()) {
      return new SystemDays(
              tried.system(),
              calendar,
              RiskLimits.none().withMaxGrossLeverage(DaySimulation.LIMIT),
              folder,
              listener,
              Duration.ofMinutes(1),
              news)
          .at(venue, points.writing())
          .run();
    }
  }

  /** Says where it stands, and stands there until it is killed from outside. */
  private void stand(String where) {
    try {
      Files.writeString(folder.resolve(STANDING), where);
    } catch (IOException e) {
      throw new UncheckedIOException("the trial's folder cannot be written", e);
    }
    while (true) {
      LockSupport.park();
    }
  }
}
