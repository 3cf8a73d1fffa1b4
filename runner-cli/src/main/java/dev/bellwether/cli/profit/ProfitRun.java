package dev.bellwether.cli.profit;

import dev.bellwether.broker.alpaca.AlpacaAccount;
import dev.bellwether.cli.guard.Confirmation;
import dev.bellwether.cli.guard.DeadManTimer;
import dev.bellwether.cli.guard.Folders;
import dev.bellwether.cli.guard.HaltSwitch;
import dev.bellwether.cli.guard.InstanceLock;
import dev.bellwether.cli.guard.Once;
import dev.bellwether.cli.guard.Preflight;
import dev.bellwether.cli.guard.Vigil;
import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.terminal.LiveLog;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.venue.RealVenue;
import dev.bellwether.cli.venue.WatchedVenue;
import dev.bellwether.http.Settings;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.portfolio.profit.ProfitMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Takes profits for one session with an account, from the preflight to the last word. */
public final class ProfitRun {
  private static final Duration WAKE = Duration.ofSeconds(5);

  private final Surroundings surroundings;
  private final ExchangeCalendar calendar;
  private final LiveOptions options;
  private final ProfitMode mode;
  private final ProfitOptions profits;

  public ProfitRun(
      Surroundings surroundings,
      ExchangeCalendar calendar,
      LiveOptions options,
      ProfitMode mode,
      ProfitOptions profits) {
    this.surroundings = surroundings;
    this.calendar = calendar;
    this.options = options;
    this.mode = mode;
    this.profits = profits;
  }

  /** Lives the session; 0 if nothing is left that a person must look at. */
  public int run() {
    Settings settings =
        Settings.read(surroundings.environment(), surroundings.resolve(Path.of(".env")));
    Path logs = surroundings.resolve(options.folder());
    try (RealVenue venue = RealVenue.of(options, settings, calendar, surroundings.clock(), logs)) {
      AlpacaAccount account = venue.link().brokerAccount();
      new Confirmation(surroundings, options, new LimitOptions()).ofReductions(account);
      Path folder = Folders.of(logs, Folders.PROFITS, options, account.number());
      try (LiveLog log =
              LiveLog.begin(
                  Folders.PROFITS, logs, surroundings.out(), calendar.zone(), venue.pace());
          InstanceLock lock = InstanceLock.require(folder, "Profit taking")) {
        return live(venue, account, folder, log, lock);
      }
    }
  }

  private int live(
      RealVenue venue, AlpacaAccount account, Path folder, LiveLog log, InstanceLock lock) {
    HaltSwitch halt = new HaltSwitch(folder);
    halt.mustBeOff();
    Vigil vigil = new Vigil(lock, halt, venue.link().inbox(), new Once(Long.MAX_VALUE, () -> {}));
    WatchedVenue watched = new WatchedVenue(venue, vigil);
    ProfitWatch watch =
        new ProfitWatch(ProfitSetup.at(watched, calendar, profits, folder, WAKE, log));
    preflight(venue, account, watch, log);
    venue.link().start();
    lock.beat(venue.pace().millis());
    DeadManTimer timer = DeadManTimer.start(lock::beatenMillis, venue.pace(), log);
    try {
      ProfitWatch.Outcome outcome = watch.run();
      log.accept(outcome.sentence() + " Log: " + log.path());
      return outcome.clean() ? 0 : 1;
    } finally {
      timer.close();
    }
  }

  private void preflight(RealVenue venue, AlpacaAccount account, ProfitWatch watch, LiveLog log) {
    Preflight preflight = new Preflight(venue.reference(), log);
    if (options.session() != LiveOptions.Session.SANDBOX) {
      preflight.clock(venue.pace().instant());
    }
    preflight.account(account);
    preflight.session(watch.session());
    log.accept(
        "Taking profits, "
            + mode.name().toLowerCase(Locale.ROOT)
            + ", "
            + options.session().name().toLowerCase(Locale.ROOT)
            + (options.dryRun() ? ", dry run" : "")
            + ", account "
            + account.number()
            + ". Guarded from "
            + String.format(Locale.ROOT, "%.2f", 100 * profits.rules().activation())
            + " % of gain on.");
  }
}
