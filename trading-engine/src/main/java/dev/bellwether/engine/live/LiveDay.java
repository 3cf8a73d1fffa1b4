package dev.bellwether.engine.live;

import dev.bellwether.engine.Books;
import dev.bellwether.engine.HistoricalFeed;
import dev.bellwether.engine.OrderIds;
import dev.bellwether.engine.SilenceRules;
import dev.bellwether.engine.Sizer;
import dev.bellwether.engine.TradingLoop;
import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.desk.JournaledBroker;
import dev.bellwether.engine.journal.JournalFile;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.engine.journal.TeeJournal;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.RiskGate;
import dev.bellwether.market.risk.RiskLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One session of one strategy, from whenever it is started to a few minutes after the close.
 * Starting and starting again are the same: read the journals, ask the broker about every order
 * that is not ended there, show the strategy the past, and go on.
 *
 * <p>Used by one thread.
 */
public final class LiveDay {
  /** How long after the close the day goes on, for late fills. */
  private static final Duration TAIL = Duration.ofMinutes(3);

  /** How the last word about a day begins that ended with something held. */
  public static final String NOT_FLAT = "NOT FLAT";

  /** How the reason of sales begins that are made because the strategy failed. */
  public static final String FAILED = "STRATEGY_FAILED";

  private static final long RETRY_MILLIS = 1_000;
  private static final long LEAVE_MILLIS = 10_000;

  private final LiveSetup setup;
  private final LineWriting writing;
  private final Session session;
  private Optional<String> failure = Optional.empty();

  /** Of the session at this instant of the setup's pace. */
  public LiveDay(LiveSetup setup) {
    this(setup, LineWriting.FORCED);
  }

  /** The same, with journals that reach the disk in another way. */
  public LiveDay(LiveSetup setup, LineWriting writing) {
    this.setup = setup;
    this.writing = writing;
    this.session = sessionAt(setup.calendar(), setup.pace().millis());
  }

  /** The session that is open or closed only minutes ago, or the next one. */
  public static Session sessionAt(ExchangeCalendar calendar, long epochMillis) {
    return calendar.atOrAfter(epochMillis - TAIL.toMillis());
  }

  /**
   * How a day ended.
   *
   * @param stopped why it ended before its time, or what is not known of its end
   * @param failed whether that is because the strategy, or what carries it out, failed
   */
  public record Outcome(
      Session session, boolean flat, double equity, Optional<String> stopped, boolean failed) {}

  public Session session() {
    return session;
  }

  /** When the day of a session is over, epoch milliseconds. */
  public static long endMillis(Session session) {
    return session.closeMillis() + TAIL.toMillis();
  }

  /** The file in which everything of the day is written down. */
  public static Path journalOf(Path folder, Session session) {
    return folder.resolve("journal-" + session.date() + ".jsonl");
  }

  /**
   * Trades the day.
   *
   * @throws PortException if the world does not let it go on
   */
  public Outcome run() {
    Path file = journalOf(setup.folder(), session);
    Path ids = setup.folder().resolve("intents.jsonl");
    try (IntentJournal intents = IntentJournal.open(ids, writing);
        JournalFile journal = JournalFile.open(file, writing)) {
      return run(intents, journal, JournalLines.read(file));
    }
  }

  private Outcome run(IntentJournal intents, JournalFile lines, JournalLines past) {
    Journal journal = new TeeJournal(lines, setup.listener());
    RiskGate gate = new RiskGate(limits());
    JournaledBroker broker =
        new JournaledBroker(
            setup.account().broker(),
            intents,
            setup.strategy().name(),
            setup.pace(),
            setup.news()::warn);
    new DayRecovery(intents, past, gate, setup.calendar().zone(), session)
        .settle(broker, setup.account(), journal, setup.pace(), setup.rules().entryPatience())
        .forEach(setup.news()::warn);
    Books books = new Books(setup.strategy().symbols(), setup.granularity(), session);
    DayFile opening = new DayFile(setup.folder());
    books.openWith(opening);
    Optional<Decision> replayed = replayed(books, opening, past);
    LiveFeed feed = feed();
    TradingLoop loop = loop(feed, books, gate, broker, intents, journal);
    if (failure.isPresent()) {
      loop.leave(FAILED + ": to cash: it cannot be brought up to date");
    } else {
      instruction(past, replayed, books).ifPresent(i -> inherit(i, past, loop));
    }
    setup.stream().start(setup.strategy().symbols(), signal(), setup.inbox());
    Optional<String> lost = trade(loop);
    boolean flat = books.isFlat() && lost.isEmpty();
    if (!flat && isFlatOvernight()) {
      setup.news().alarm(NOT_FLAT + " at the end of " + session.date() + lost.orElse(""));
    }
    Optional<String> stopped = failure.or(feed::stopped).or(() -> lost);
    return new Outcome(session, flat, books.equity(), stopped, failure.isPresent());
  }

  private void inherit(JournalLines.Instruction instruction, JournalLines past, TradingLoop loop) {
    loop.inherit(instruction, past.lastTurnMillis(session.openMillis()).orElse(Long.MIN_VALUE));
  }

  /** What fails here fails at every start: what is held must be sold before the run ends. */
  private Optional<Decision> replayed(Books books, DayFile opening, JournalLines past) {
    try {
      return replay(books, opening, past);
    } catch (PortException e) {
      throw e;
    } catch (RuntimeException e) {
      fail(e);
      return Optional.empty();
    }
  }

  private void fail(RuntimeException e) {
    failure = Optional.of("the strategy failed: " + e);
    setup.news().alarm("The strategy failed and is not asked any more; what is held is sold: " + e);
  }

  private Optional<Decision> replay(Books books, DayFile opening, JournalLines journal) {
    long now = setup.pace().millis();
    List<Bars> bars =
        new PastBars(setup.history(), setup.calendar(), setup.granularity())
            .of(
                setup.strategy().symbols(),
                session,
                setup.warmUpSessions(),
                shownUntil(now, journal));
    if (bars.stream().allMatch(Bars::isEmpty)) {
      setup.news().warn("There are no bars of the past; the strategy begins without any.");
      return Optional.empty();
    }
    double equity =
        now < session.openMillis() ? Double.NaN : opening.of(session, setup.account().equity());
    HistoricalFeed past = new HistoricalFeed(bars, setup.calendar());
    past.show(books.tape());
    return Replay.play(setup.strategy(), past, books.tape(), session, equity, journal);
  }

  /**
   * Up to when bars are past. One that is asked at every bar is still to be asked about those of
   * the grace that the journal does not know: the stream will not repeat them, but the feed reads
   * them.
   */
  private long shownUntil(long now, JournalLines journal) {
    if (!(setup.strategy().schedule() instanceof Schedule.EveryBar)) {
      return now;
    }
    long asked = journal.lastTurnMillis(session.openMillis()).orElse(Long.MIN_VALUE);
    return Math.max(asked, now - setup.rules().grace().toMillis());
  }

  /** What is to be carried out first: the last instruction of today, or to be flat before one. */
  private Optional<JournalLines.Instruction> instruction(
      JournalLines past, Optional<Decision> replayed, Books books) {
    Optional<JournalLines.Instruction> written = past.lastInstruction(session.openMillis());
    if (written.isPresent()) {
      return written;
    }
    if (replayed.isPresent()) {
      return replayed.map(decision -> new JournalLines.Instruction(0, decision));
    }
    return isFlatOvernight()
        ? Optional.of(
            new JournalLines.Instruction(0, books.flat("flat: held over from an earlier session")))
        : Optional.empty();
  }

  private boolean isFlatOvernight() {
    return !setup.rules().flatChecks().isEmpty();
  }

  private SilenceRules silence() {
    return setup.rules().silence().forBarsOf(Duration.ofMillis(setup.granularity().millis()));
  }

  private RiskLimits limits() {
    return setup.limits().withMaxSilence(silence().blockAfter());
  }

  private LiveFeed feed() {
    FeedRules rules =
        new FeedRules(
            setup.granularity(),
            setup.wakeEvery().toMillis(),
            setup.rules().grace().toMillis(),
            silence(),
            endMillis(session));
    return new LiveFeed(
        setup.strategy().symbols(),
        session,
        rules,
        setup.pace(),
        setup.inbox(),
        setup.history(),
        setup.news());
  }

  private TradingLoop loop(
      LiveFeed feed,
      Books books,
      RiskGate gate,
      JournaledBroker broker,
      IntentJournal intents,
      Journal journal) {
    OrderIds ids =
        new OrderIds(
            setup.strategy().name(), setup.calendar().zone(), id -> intents.find(id).isPresent());
    return new TradingLoop(
        feed,
        books.tape(),
        setup.strategy(),
        new Sizer(setup.sizing(), ids),
        gate,
        broker,
        books,
        journal,
        setup.rules());
  }

  /** The first symbol gives the signal: only its single trades are needed. */
  private List<Symbol> signal() {
    return List.of(setup.strategy().symbols().getFirst());
  }

  /** Returns empty, or why the last word of the broker is not known. */
  private Optional<String> trade(TradingLoop loop) {
    while (true) {
      try {
        loop.run();
        return Optional.empty();
      } catch (PortException e) {
        if (e.remedy() == PortException.Remedy.STOP) {
          throw e;
        }
        if (setup.pace().millis() >= endMillis(session)) {
          return Optional.of(", as far as is known; the broker did not answer: " + e.getMessage());
        }
        setup.news().warn("The broker did not answer, it is asked again: " + e.getMessage());
        setup.pace().pause(RETRY_MILLIS);
      } catch (RuntimeException e) {
        leave(loop, e);
      }
    }
  }

  /** A position is not left alone because a program is wrong, nor is the program trusted again. */
  private void leave(TradingLoop loop, RuntimeException e) {
    if (failure.isEmpty()) {
      fail(e);
      loop.leave(FAILED + ": to cash: nothing is asked of it any more");
    } else if (setup.pace().millis() < endMillis(session)) {
      setup.news().alarm("Selling failed and is tried again: " + e);
      setup.pace().pause(LEAVE_MILLIS);
    } else {
      throw e;
    }
  }
}
