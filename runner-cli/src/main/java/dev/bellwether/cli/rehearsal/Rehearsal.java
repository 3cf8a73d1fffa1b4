package dev.bellwether.cli.rehearsal;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.cli.live.BtmSystem;
import dev.bellwether.cli.live.SystemDays;
import dev.bellwether.cli.venue.LiveVenue;
import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.cli.venue.SocketVenue;
import dev.bellwether.cli.wiring.BtmResult;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.cli.wiring.Market;
import dev.bellwether.cli.wiring.Window;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.engine.sim.Costs;
import dev.bellwether.engine.sim.FillRule;
import dev.bellwether.engine.sim.VenueRules;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One recorded day traded against a sandbox, and the same day in a backtest.
 *
 * <p>Neither has costs, so that the two can be compared to the cent: an order fills at the next
 * open.
 *
 * @param market the recorded bars
 * @param parameters of the strategy
 * @param limits that the risk gate holds
 * @param cash of the account
 * @param news what a person should know of
 */
record Rehearsal(
    Market market,
    BtmParameters parameters,
    RiskLimits limits,
    BigDecimal cash,
    Consumer<String> news) {
  private static final long BEFORE_OPEN_MILLIS = 600_000;
  static final String KEY_ID = "PKREHEARSAL";
  static final String SECRET = "rehearsal-secret";

  private static final Duration NEVER = Duration.ofDays(1);

  /** What came of a day. */
  record Day(LiveDay.Outcome outcome, LivedDay lived, BtmResult tested, Parity parity) {}

  /** The same day in a backtest: filled at the next open, without costs. */
  BtmResult backtest(Session session) {
    return run(session).run();
  }

  private BtmRun run(Session session) {
    VenueRules venue = VenueRules.of(cash, Costs.NONE).withFillRule(FillRule.NEXT_OPEN);
    return BtmRun.of(
        market,
        parameters,
        venue,
        new Window(Optional.of(session.date()), Optional.of(session.date())),
        0);
  }

  /** Lives one day in this process, without sockets. */
  Day inMemory(Session session, Path folder) {
    AccountSpec account = new AccountSpec(KEY_ID, SECRET, cash, 4);
    Sandbox sandbox = sandbox(session, account);
    try (MemoryVenue venue = new MemoryVenue(sandbox, account, market.calendar(), 1)) {
      return live(session, venue, folder);
    }
  }

  /** Lives one day over HTTP and WebSockets. */
  Day overSockets(Session session, Path folder) {
    AccountSpec account = new AccountSpec(KEY_ID, SECRET, cash, 4);
    try (SocketVenue venue =
        new SocketVenue(sandbox(session, account), account, market.calendar())) {
      return live(session, venue, folder);
    }
  }

  /** An exchange ten minutes before the open of a day. */
  Sandbox sandbox(Session session, AccountSpec account) {
    SandboxRules rules = SandboxRules.DEFAULT.withHalfSpread(0);
    Sandbox sandbox =
        new Sandbox(rules, market.calendar(), session.openMillis() - BEFORE_OPEN_MILLIS);
    for (Bars bars : run(session).bars()) {
      sandbox.load(bars);
    }
    sandbox.open(account);
    return sandbox;
  }

  /** Lives one day at a venue. */
  Day live(Session session, LiveVenue venue, Path folder) {
    SystemDays days =
        new SystemDays(
            new BtmSystem(parameters, "", market.calendar(), market.dividends()),
            market.calendar(),
            limits,
            folder,
            new MemoryJournal(),
            NEVER,
            news);
    venue.link().start();
    LiveDay day = days.at(venue);
    LiveDay.Outcome outcome = day.run();
    JournalLines journal = JournalLines.read(LiveDay.journalOf(folder, session));
    LivedDay lived = LivedDay.of(journal, session, market.calendar().zone());
    BtmResult tested = backtest(session);
    return new Day(outcome, lived, tested, Parity.of(lived, tested));
  }
}
