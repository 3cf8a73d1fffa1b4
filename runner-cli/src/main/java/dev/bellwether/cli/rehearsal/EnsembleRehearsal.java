package dev.bellwether.cli.rehearsal;

import dev.bellwether.cli.ensemble.EnsembleResult;
import dev.bellwether.cli.ensemble.EnsembleRun;
import dev.bellwether.cli.live.EnsembleSystem;
import dev.bellwether.cli.live.SystemDays;
import dev.bellwether.cli.venue.LiveVenue;
import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.cli.venue.SocketVenue;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.Window;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.port.Journal;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One recorded day of the ensemble traded against a sandbox, and the same day in a backtest that
 * begins to learn where the day's own history begins. Neither has costs.
 *
 * @param market the recorded bars
 * @param system what is lived, and how many sessions it learns from before
 * @param cash of the account
 * @param news what a person should know of
 */
public record EnsembleRehearsal(
    Market market, EnsembleSystem system, BigDecimal cash, Consumer<String> news) {
  private static final long BEFORE_OPEN_MILLIS = 600_000;
  private static final Duration NEVER = Duration.ofDays(1);

  /** What came of a day. */
  record Day(LiveDay.Outcome outcome, EnsembleResult tested, Parity parity) {}

  /** The days that have enough bars before them. */
  public List<Session> days() {
    EnsembleRun whole =
        EnsembleRun.of(market, system.parameters(), venueRules(), Window.ALL, system.history());
    return whole.sessions();
  }

  private VenueRules venueRules() {
    return VenueRules.of(cash, Costs.NONE);
  }

  /** The same day in a backtest. */
  public EnsembleRun run(Session session) {
    Session first = session;
    for (int i = 0; i < system.history(); i++) {
      first = market.calendar().previous(first);
    }
    Window day = new Window(Optional.of(session.date()), Optional.of(session.date()));
    return EnsembleRun.of(
        market.from(first.openMillis()), system.parameters(), venueRules(), day, system.history());
  }

  /** Lives one day in this process, without sockets. */
  Day inMemory(Session session, Path folder, Journal listener) {
    EnsembleRun run = run(session);
    AccountSpec account = account();
    Sandbox sandbox = sandbox(run, account);
    try (MemoryVenue venue = new MemoryVenue(sandbox, account, market.calendar(), 1)) {
      return live(run, venue, folder, listener);
    }
  }

  /** Lives one day over HTTP and WebSockets. */
  Day overSockets(Session session, Path folder, Journal listener) {
    EnsembleRun run = run(session);
    AccountSpec account = account();
    try (SocketVenue venue = new SocketVenue(sandbox(run, account), account, market.calendar())) {
      return live(run, venue, folder, listener);
    }
  }

  /** The account that it is lived with. */
  public AccountSpec account() {
    return new AccountSpec(Rehearsal.KEY_ID, Rehearsal.SECRET, cash, 4);
  }

  /** An exchange ten minutes before the open of a day. */
  public Sandbox sandbox(Session session, AccountSpec account) {
    return sandbox(run(session), account);
  }

  private Sandbox sandbox(EnsembleRun run, AccountSpec account) {
    SandboxRules rules = SandboxRules.DEFAULT.withHalfSpread(0);
    long open = run.sessions().getFirst().openMillis();
    Sandbox sandbox = new Sandbox(rules, market.calendar(), open - BEFORE_OPEN_MILLIS);
    run.bars().forEach(sandbox::load);
    sandbox.open(account);
    return sandbox;
  }

  /** Lives the day of a run at a venue, and compares. */
  private Day live(EnsembleRun run, LiveVenue venue, Path folder, Journal listener) {
    Session session = run.sessions().getFirst();
    venue.link().start();
    LiveDay.Outcome outcome = day(venue, folder, listener).run();
    JournalLines journal = JournalLines.read(LiveDay.journalOf(folder, session));
    EnsembleResult tested = run.run();
    return new Day(outcome, tested, parity(journal, tested, session));
  }

  /** A day that has not begun. */
  LiveDay day(LiveVenue venue, Path folder, Journal listener) {
    return day(venue, folder, listener, LineWriting.FORCED);
  }

  /** The same with journals that reach the disk in another way. */
  LiveDay day(LiveVenue venue, Path folder, Journal listener, LineWriting writing) {
    return new SystemDays(
            system, market.calendar(), RiskLimits.none(), folder, listener, NEVER, news)
        .at(venue, writing);
  }

  /** A day's journal held against its backtest. */
  public static Parity parity(JournalLines journal, EnsembleResult tested, Session session) {
    var turns = tested.journal().turns();
    List<Asked> lived = Asked.of(journal.ofType("turn"), turns.evidenceNames(), session);
    List<Asked> wanted = Asked.of(turns, session);
    List<FillRow> fills = journal.ofType("fill").stream().map(FillRow::of).toList();
    List<FillRow> filled = tested.journal().fills().stream().map(FillRow::of).toList();
    List<String> differences = new ArrayList<>();
    Parity.compare("decision", lived, wanted, differences);
    Parity.compare("fill", fills, filled, differences);
    return new Parity(wanted.size(), filled.size(), List.copyOf(differences));
  }
}
