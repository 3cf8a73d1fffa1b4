package dev.bellwether.cli.guard;

import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.venue.RealVenue;
import dev.bellwether.http.Settings;
import dev.bellwether.market.calendar.ExchangeCalendar;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stops every system on an account from another process: keeps them from starting, waits until they
 * have ended, takes back their open orders and, if asked, sells what they hold.
 */
public final class HaltRun {
  private static final int TRIES = 30;
  private static final long PAUSE_MILLIS = 500;

  private final Surroundings surroundings;
  private final ExchangeCalendar calendar;
  private final LiveOptions options;
  private final PrintWriter out;

  public HaltRun(Surroundings surroundings, ExchangeCalendar calendar, LiveOptions options) {
    this.surroundings = surroundings;
    this.calendar = calendar;
    this.options = options;
    this.out = surroundings.out();
  }

  /** Lets them start again. */
  public int clear() {
    try (RealVenue venue = venue()) {
      boolean was = false;
      for (Path folder : folders(venue).values()) {
        was |= new HaltSwitch(folder).clear();
      }
      out.println(was ? "The halt is taken back." : "There was no halt.");
      return 0;
    }
  }

  /** Halts; 0 if everything that was asked for is done. */
  public int halt(boolean flatten) {
    try (RealVenue venue = venue()) {
      Map<String, Path> folders = folders(venue);
      String why = "by hand at " + surroundings.clock().instant();
      folders.values().forEach(folder -> new HaltSwitch(folder).set(why));
      out.println(
          "Trading is halted on this account: nothing of ours starts again before the halt is taken"
              + " back with --clear.");
      Map<String, InstanceLock> locks = new LinkedHashMap<>();
      try {
        folders.forEach(
            (system, folder) ->
                ended(venue, system, folder).ifPresent(lock -> locks.put(system, lock)));
        int cancelled = 0;
        for (String system : folders.keySet()) {
          cancelled += venue.link().alpaca().cancelOpen(system + "-");
        }
        out.println("Open orders taken back: " + cancelled + ".");
        boolean done = locks.size() == folders.size();
        if (flatten) {
          folders.keySet().retainAll(locks.keySet());
          done &= new Flattening(venue, calendar, out).leave(folders);
        }
        return done ? 0 : 1;
      } finally {
        locks.values().forEach(InstanceLock::close);
      }
    }
  }

  /** Waits until the running process has given its lock back. */
  private Optional<InstanceLock> ended(RealVenue venue, String system, Path folder) {
    Optional<InstanceLock> lock = InstanceLock.take(folder);
    for (int i = 0; i < TRIES && lock.isEmpty(); i++) {
      venue.pace().pause(PAUSE_MILLIS);
      lock = InstanceLock.take(folder);
    }
    if (lock.isEmpty()) {
      out.println(
          "The process of "
              + system
              + " ("
              + InstanceLock.holder(folder)
              + ") has not ended within 15 seconds; end it by hand.");
    }
    return lock;
  }

  private Map<String, Path> folders(RealVenue venue) {
    return Folders.all(
        surroundings.resolve(options.folder()), options, venue.link().brokerAccount().number());
  }

  private RealVenue venue() {
    Settings settings =
        Settings.read(surroundings.environment(), surroundings.resolve(Path.of(".env")));
    return RealVenue.of(
        options, settings, calendar, surroundings.clock(), surroundings.resolve(options.folder()));
  }
}
