package dev.bellwether.engine.live;

import dev.bellwether.engine.Books;
import dev.bellwether.engine.HistoricalFeed;
import dev.bellwether.engine.OrderIds;
import dev.bellwether.engine.Sizer;
import dev.bellwether.engine.TradingLoop;
import dev.bellwether.engine.desk.Intent;
import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.desk.JournaledBroker;
import dev.bellwether.engine.journal.JournalFile;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.engine.journal.TeeJournal;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.ApprovedOrder;
import dev.bellwether.market.risk.RiskGate;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

  /** Orders decided so long before the open, or later, are the day's own. */
  private static final Duration BEFORE_OPEN = Duration.ofHours(12);

  /** How the last word about a day begins that ended with something held. */
  public static final String NOT_FLAT = "NOT FLAT";

  private static final long RETRY_MILLIS = 1_000;

  private final LiveSetup setup;
  private final LineWriting writing;
  private final Session session;

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

  /** How a day ended. */
  public record Outcome(Session session, boolean flat, double equity, Optional<String> stopped) {}

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
    RiskGate gate = new RiskGate(setup.limits());
    JournaledBroker broker =
        new JournaledBroker(
            setup.account().broker(), intents, setup.strategy().name(), setup.pace(), setup.news());
    List<Intent> unsaid = unsaid(intents, past);
    recover(intents, past, gate, broker);
    unsaid.forEach(intent -> say(intent, intents, journal));
    Books books = new Books(setup.strategy().symbols(), setup.granularity(), session);
    DayFile opening = new DayFile(setup.folder());
    books.openWith(opening);
    Optional<Decision> replayed = replay(books, opening, past);
    LiveFeed feed = feed();
    TradingLoop loop = loop(feed, books, gate, broker, intents, journal);
    instruction(past, replayed, books)
        .ifPresent(
            i -> loop.inherit(i, past.lastTurnMillis(session.openMillis()).orElse(Long.MIN_VALUE)));
    setup.stream().start(setup.strategy().symbols(), signal(), setup.inbox());
    Optional<String> lost = trade(loop);
    boolean flat = books.isFlat() && lost.isEmpty();
    if (!flat && isFlatOvernight()) {
      setup.news().accept(NOT_FLAT + " at the end of " + session.date() + lost.orElse(""));
    }
    return new Outcome(session, flat, books.equity(), feed.stopped().or(() -> lost));
  }

  private void recover(
      IntentJournal intents, JournalLines past, RiskGate gate, JournaledBroker broker) {
    Map<String, BigDecimal> filled = past.filled();
    Map<String, BigDecimal> notional = past.notionals();
    Map<String, ApprovedOrder> approved = new LinkedHashMap<>();
    long today = session.openMillis() - BEFORE_OPEN.toMillis();
    for (Intent intent : known(intents, today)) {
      String id = intent.order().id();
      approved.put(id, remember(gate, intent.order()));
      boolean isToday = intent.order().decidedMillis() >= today;
      BigDecimal journaled = filled.getOrDefault(id, BigDecimal.ZERO);
      if (intent.isOpen() || (isToday && intent.filled().compareTo(journaled) != 0)) {
        setup
            .account()
            .adopt(intent.order(), journaled, notional.getOrDefault(id, BigDecimal.ZERO));
      }
    }
    long fresh = setup.pace().millis() - setup.rules().entryPatience().toMillis();
    broker
        .recover(order -> Objects.requireNonNull(approved.get(order.id())), fresh)
        .forEach(setup.news());
  }

  /**
   * The orders of today that ended without being filled whole, or never left, and of which the
   * day's journal does not say so: the process ended in between.
   */
  private List<Intent> unsaid(IntentJournal intents, JournalLines past) {
    Set<String> said = past.ended();
    return intents.since(session.openMillis() - BEFORE_OPEN.toMillis()).stream()
        .filter(intent -> !said.contains(intent.order().id()))
        .filter(
            intent ->
                switch (intent.state()) {
                  case INTENDED, CANCELLED, EXPIRED, REFUSED -> true;
                  case SENT, UNKNOWN, ACCEPTED, PARTIALLY_FILLED, FILLED -> false;
                })
        .toList();
  }

  private void say(Intent before, IntentJournal intents, Journal journal) {
    intents
        .find(before.order().id())
        .filter(now -> !now.isOpen())
        .ifPresent(now -> journal.ended(now.order(), now.note(), setup.pace().millis()));
  }

  /** The orders of today, and every one that is still open. */
  private static List<Intent> known(IntentJournal intents, long today) {
    List<Intent> known = new ArrayList<>(intents.open());
    known.removeIf(intent -> intent.order().decidedMillis() >= today);
    known.addAll(intents.since(today));
    return known;
  }

  private ApprovedOrder remember(RiskGate gate, Order order) {
    Instant decided = Instant.ofEpochMilli(order.decidedMillis());
    long day = decided.atZone(setup.calendar().zone()).toLocalDate().toEpochDay();
    return gate.remember(order, order.decidedMillis(), day);
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
      setup.news().accept("There are no bars of the past; the strategy begins without any.");
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

  private LiveFeed feed() {
    FeedRules rules =
        new FeedRules(
            setup.granularity(),
            setup.wakeEvery().toMillis(),
            setup.rules().grace().toMillis(),
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
        setup.news().accept("The broker did not answer, it is asked again: " + e.getMessage());
        setup.pace().pause(RETRY_MILLIS);
      }
    }
  }
}
