package dev.bellwether.cli.profit;

import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.desk.JournaledBroker;
import dev.bellwether.engine.journal.JournalFile;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.engine.live.DayRecovery;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.portfolio.profit.ProfitDay;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Looks after the positions of an account for one session, from whenever it is started to a minute
 * after the close. Starting and starting again are the same: read the journals, ask the broker
 * about every exit that is not ended there, take up the peaks and the stops, and go on.
 *
 * <p>Used by one thread.
 */
public final class ProfitWatch {
  private static final long LONGEST_WAIT_MILLIS = 1_800_000;

  /** So little that every order is refused that does not reduce a position. */
  private static final double NO_ENTRIES = 1e-9;

  private final ProfitSetup setup;
  private final LineWriting writing;
  private final Session session;

  public ProfitWatch(ProfitSetup setup) {
    this(setup, LineWriting.FORCED);
  }

  /** The same, with journals that reach the disk in another way. */
  public ProfitWatch(ProfitSetup setup, LineWriting writing) {
    this.setup = setup;
    this.writing = writing;
    this.session = setup.calendar().atOrAfter(setup.pace().millis());
  }

  /**
   * How it ended.
   *
   * @param clean whether nothing is left that a person must look at
   * @param sentence the last word
   */
  public record Outcome(boolean clean, String sentence) {}

  /** The session that is open, or the next one. */
  public Session session() {
    return session;
  }

  /**
   * Watches the session.
   *
   * @throws PortException if the world does not let it go on
   */
  public Outcome run() {
    if (session.openMillis() - setup.pace().millis() > LONGEST_WAIT_MILLIS) {
      return new Outcome(true, closed());
    }
    Path file = LiveDay.journalOf(setup.folder(), session);
    Path ids = setup.folder().resolve("intents.jsonl");
    try (IntentJournal intents = IntentJournal.open(ids, writing);
        JournalFile journal = JournalFile.open(file, writing)) {
      return run(intents, journal, file);
    }
  }

  private String closed() {
    return "The market is closed: the next session opens on "
        + session.date()
        + " at "
        + session.open().atZone(setup.calendar().zone()).toLocalTime()
        + " New York. Start again within half an hour of that, or later.";
  }

  private Outcome run(IntentJournal intents, JournalFile journal, Path file) {
    JournalLines past = JournalLines.read(file);
    RiskGate gate = new RiskGate(RiskLimits.none().withMaxOrderNotional(NO_ENTRIES));
    JournaledBroker broker =
        new JournaledBroker(
            setup.account().broker(), intents, ExitDesk.SYSTEM, setup.pace(), setup.news());
    new DayRecovery(intents, past, gate, setup.calendar().zone(), session)
        .settle(
            broker,
            setup.account(),
            journal,
            setup.pace(),
            Duration.ofMillis(GuardBook.FRESH_MILLIS))
        .forEach(setup.news());
    GuardBook book =
        new GuardBook(
            setup.options(),
            session,
            ProfitDay.of(session, setup.calendar().zone(), setup.options().rules()),
            GuardLines.known(file, past),
            journal::line,
            setup.news());
    BrokerWord word = new BrokerWord(broker, journal, setup.news());
    ExitDesk desk = new ExitDesk(word, intents, journal, gate, session, setup);
    return new ProfitLoop(setup, session, book, word, desk).run();
  }
}
