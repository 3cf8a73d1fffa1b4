package dev.bellwether.cli.live;

import dev.bellwether.broker.alpaca.AlpacaAccount;
import dev.bellwether.cli.digest.Digest;
import dev.bellwether.cli.guard.Confirmation;
import dev.bellwether.cli.guard.DeadManTimer;
import dev.bellwether.cli.guard.Folders;
import dev.bellwether.cli.guard.HaltSwitch;
import dev.bellwether.cli.guard.InstanceLock;
import dev.bellwether.cli.guard.OtherSystems;
import dev.bellwether.cli.guard.Preflight;
import dev.bellwether.cli.guard.Vigil;
import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.terminal.LiveLog;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.venue.RealVenue;
import dev.bellwether.cli.venue.WatchedVenue;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.TeeJournal;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.engine.live.News;
import dev.bellwether.http.Settings;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.port.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Lives one session of a system with an account, from the preflight to the last word. */
public final class LiveRun {
  private static final Duration LONGEST_WAIT = Duration.ofHours(12);
  private static final Duration WAKE = Duration.ofSeconds(5);

  private final Surroundings surroundings;
  private final ExchangeCalendar calendar;
  private final LiveOptions options;
  private final LimitOptions limits;
  private final LiveSystem system;

  public LiveRun(
      Surroundings surroundings,
      ExchangeCalendar calendar,
      LiveOptions options,
      LimitOptions limits,
      LiveSystem system) {
    this.surroundings = surroundings;
    this.calendar = calendar;
    this.options = options;
    this.limits = limits;
    this.system = system;
  }

  /** Lives the session; 0 if it ended as it should, flat. */
  public int run() {
    Settings settings =
        Settings.read(surroundings.environment(), surroundings.resolve(Path.of(".env")));
    try (RealVenue venue =
        RealVenue.of(
            options,
            settings,
            calendar,
            surroundings.clock(),
            surroundings.resolve(options.folder()))) {
      AlpacaAccount account = venue.link().brokerAccount();
      new Confirmation(surroundings, options, limits).of(account);
      Path logs = surroundings.resolve(options.folder());
      Path folder = Folders.of(logs, system.name(), options, account.number());
      try (LiveLog log =
              LiveLog.begin(
                  system.name(), logs, surroundings.out(), calendar.zone(), venue.pace());
          InstanceLock lock = InstanceLock.require(folder, system.title())) {
        new OtherSystems(
                system.title(), Folders.others(logs, system.name(), options, account.number()))
            .mustBeQuiet(LiveDay.sessionAt(calendar, venue.pace().millis()));
        return live(venue, account, folder, settings, log, lock);
      }
    }
  }

  private int live(
      RealVenue venue,
      AlpacaAccount account,
      Path folder,
      Settings settings,
      LiveLog log,
      InstanceLock lock) {
    HaltSwitch halt = new HaltSwitch(folder);
    halt.mustBeOff();
    Session session = LiveDay.sessionAt(calendar, venue.pace().millis());
    if (session.openMillis() - venue.pace().millis() > LONGEST_WAIT.toMillis()) {
      log.accept("The exchange is closed; the next session is on " + session.date() + ".");
      return 0;
    }
    Strategy strategy = system.strategy();
    begin(venue, account, session, strategy.symbols(), log);
    DayAlarms alarms = new DayAlarms(calendar.zone(), venue.pace());
    News told = both(log, alarms);
    DayLetters letters = letters(venue, folder, settings, strategy, log, alarms);
    Vigil vigil = new Vigil(lock, halt, venue.link().inbox(), letters.morningBeside(session));
    JournalLines past = JournalLines.read(LiveDay.journalOf(folder, session));
    Listening heard =
        system.listening(surroundings.resolve(options.folder()), session, venue.pace(), past, told);
    try (Journal closed = heard.journal()) {
      News news = both(told, heard.news());
      LiveDay day = days(folder, log, closed, news).at(new WatchedVenue(venue, vigil), strategy);
      venue.link().start();
      LiveDay.Outcome outcome = guarded(day, lock, venue, log);
      if (outcome.failed()) {
        halt.set(outcome.stopped().orElse("the strategy failed") + ", on " + session.date());
      }
      letters.evening(outcome.session());
      return end(outcome, log);
    }
  }

  private static News both(News one, News other) {
    return (level, sentence) -> {
      one.tell(level, sentence);
      other.tell(level, sentence);
    };
  }

  private SystemDays days(Path folder, LiveLog log, Journal listener, News news) {
    return new SystemDays(
        system,
        calendar,
        system.limits(limits),
        folder,
        new TeeJournal(new ToldJournal(log), listener),
        WAKE,
        news);
  }

  private static LiveDay.Outcome guarded(
      LiveDay day, InstanceLock lock, RealVenue venue, LiveLog log) {
    DeadManTimer timer = DeadManTimer.start(lock::beatenMillis, venue.pace(), log);
    try {
      return day.run();
    } finally {
      timer.close();
    }
  }

  private DayLetters letters(
      RealVenue venue,
      Path folder,
      Settings settings,
      Strategy strategy,
      LiveLog log,
      DayAlarms alarms) {
    String account = options.session().name().toLowerCase(Locale.ROOT);
    DayBooks books = new DayBooks(folder, account, calendar);
    LetterWriter writer =
        switch (system) {
          case BtmSystem btm -> new BtmLetters(btm, venue.ownHistory(), books, venue.pace());
          case EnsembleSystem ensemble ->
              new EnsembleLetters(ensemble, venue.link().alpaca(), venue.ownHistory(), books, log);
        };
    Digest digest = Digest.of(folder, settings, venue.transport(), log);
    return new DayLetters(digest, writer, strategy, books, alarms, log);
  }

  private void begin(
      RealVenue venue, AlpacaAccount account, Session session, List<Symbol> symbols, LiveLog log) {
    Preflight preflight = new Preflight(venue.reference(), log);
    if (options.session() != LiveOptions.Session.SANDBOX) {
      preflight.clock(venue.pace().instant());
    }
    preflight.account(account);
    preflight.session(session);
    preflight.assets(symbols);
    log.accept(
        system.title()
            + ", "
            + options.session().name().toLowerCase(Locale.ROOT)
            + (options.dryRun() ? ", dry run" : "")
            + ", account "
            + account.number()
            + ", equity "
            + String.format(Locale.ROOT, "%,.2f", account.equity())
            + ". Session of "
            + session.date()
            + ", "
            + session.open().atZone(calendar.zone()).toLocalTime()
            + " to "
            + session.close().atZone(calendar.zone()).toLocalTime()
            + " New York"
            + (session.earlyClose() ? " (early close)." : "."));
  }

  private static int end(LiveDay.Outcome outcome, LiveLog log) {
    outcome.stopped().ifPresent(why -> log.accept("Stopped: " + why + "."));
    log.accept(
        outcome.flat()
            ? "Flat. Log: " + log.path()
            : "NOT FLAT: shares are still held. Look at the account. Log: " + log.path());
    return outcome.flat() && outcome.stopped().isEmpty() ? 0 : 1;
  }
}
