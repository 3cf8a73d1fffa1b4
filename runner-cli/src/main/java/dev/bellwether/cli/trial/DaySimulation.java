package dev.bellwether.cli.trial;

import dev.bellwether.btm.BtmParameters;
import dev.bellwether.btm.BtmStrategy;
import dev.bellwether.btm.Dividends;
import dev.bellwether.cli.venue.LiveVenue;
import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.engine.LoopRules;
import dev.bellwether.engine.SizingRules;
import dev.bellwether.engine.journal.MemoryJournal;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.engine.live.LiveSetup;
import dev.bellwether.engine.live.News;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.exchange.Holding;
import dev.bellwether.sandbox.exchange.TradingAccount;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One day lived in memory while things go wrong, and what must hold afterwards. */
public final class DaySimulation {
  /** The gross leverage that the risk gate lets through. */
  public static final double LIMIT = 1.25;

  /** Whose account it is. */
  public static final String KEY_ID = "trial";

  /** What goes with the key. */
  public static final String SECRET = "trial-secret";

  private static final long BEFORE_OPEN_MILLIS = 600_000;

  /** So long before the close nothing is bought any more. */
  public static final long EXIT_MILLIS = 630_000;

  /** Who does not live for so long at a stretch before the close cannot be expected to sell. */
  private static final long NEEDED_MILLIS = 120_000;

  private static final long RESTART_MILLIS = 10_000;
  private static final int MOST_LIVES = 3000;

  private final TrialMarket market;
  private final TrialPlan plan;
  private final Path folder;
  private final Session session;
  private final AccountSpec account = new AccountSpec(KEY_ID, SECRET, new BigDecimal("100000"), 4);
  private final Sandbox sandbox;
  private final TrialWatch watch;
  private final TrialTargets targets;
  private final List<String> news = new ArrayList<>();
  private long points;
  private int lives;
  private int crashes;
  private long longestAtTheEndMillis;

  DaySimulation(TrialMarket market, TrialPlan plan, Path folder) {
    this.market = market;
    this.plan = plan;
    this.folder = folder;
    this.session = plan.session();
    long begin = Math.min(plan.startMillis(), session.openMillis() - BEFORE_OPEN_MILLIS);
    this.sandbox =
        new Sandbox(
            SandboxRules.DEFAULT.withHalfSpread(0).withFaultSeed(plan.seed()), calendar(), begin);
    market.day(session).forEach(bars -> sandbox.load(without(bars)));
    sandbox.open(account);
    this.targets = new TrialTargets(sandbox, session, folder);
    this.watch = new TrialWatch(sandbox, session, EXIT_MILLIS, 1.1 * LIMIT);
  }

  private ExchangeCalendar calendar() {
    return market.market().calendar();
  }

  private Bars without(Bars bars) {
    if (plan.missing().isEmpty()) {
      return bars;
    }
    BarsBuilder rest = new BarsBuilder(bars.symbol(), bars.granularity());
    for (int i = 0; i < bars.size(); i++) {
      if (!plan.missing().contains(bars.startMillis(i))) {
        rest.add(bars.bar(i));
      }
    }
    return rest.build();
  }

  /** Lives the day to its end, through all crashes. */
  TrialResult run() {
    sandbox.advanceTo(plan.startMillis());
    sandbox.faults(faults -> plan.faults().forEach(faults::add));
    sandbox.alone(exchange -> plan.halts().forEach(exchange::halt));
    Optional<LiveDay.Outcome> outcome = Optional.empty();
    while (outcome.isEmpty() && sandbox.nowMillis() < LiveDay.endMillis(session)) {
      outcome = life();
    }
    return result(outcome);
  }

  private Optional<LiveDay.Outcome> life() {
    if (++lives > MOST_LIVES) {
      throw new IllegalStateException("the day does not end: " + plan);
    }
    long fatal = crashes < plan.crashes().size() ? plan.crashes().get(crashes) : 0;
    CrashPoints crash = new CrashPoints(fatal, DaySimulation::die);
    targets.begins();
    long bornMillis = sandbox.nowMillis();
    try (MemoryVenue venue =
        TrialVenue.of(sandbox, account, calendar(), plan.seed(), crash, this::look)) {
      venue.link().start();
      LiveDay.Outcome outcome = new LiveDay(setup(venue), crash.writing()).run();
      lived(bornMillis);
      return Optional.of(outcome);
    } catch (Crash e) {
      lived(bornMillis);
      crashes++;
      news("CRASH " + e.getMessage());
      sandbox.advanceTo(Math.max(sandbox.nowMillis(), downUntil()));
    } catch (PortException e) {
      lived(bornMillis);
      news("ENDED " + e.getMessage());
      sandbox.advanceTo(sandbox.nowMillis() + RESTART_MILLIS);
    } finally {
      points += crash.passed();
    }
    return Optional.empty();
  }

  /** Remembers the longest life within the time in which everything is to be sold. */
  private void lived(long bornMillis) {
    long begun = Math.max(bornMillis, session.closeMillis() - EXIT_MILLIS);
    long ended = Math.min(sandbox.nowMillis(), session.closeMillis());
    longestAtTheEndMillis = Math.max(longestAtTheEndMillis, ended - begun);
  }

  /** It is started again at least for the last minute: the next day's start is not played. */
  private long downUntil() {
    return Math.min(sandbox.nowMillis() + plan.downMillis(), LiveDay.endMillis(session) - 60_000);
  }

  private void look() {
    watch.look();
    targets.look();
  }

  private static void die(String where) {
    throw new Crash(where);
  }

  private LiveSetup setup(MemoryVenue venue) {
    BarHistory history = market.history(session, venue.link().history());
    return setup(market.parameters(), calendar(), venue, history, folder, this::news);
  }

  /** BTM as it is tried. */
  static LiveSetup setup(
      BtmParameters parameters,
      ExchangeCalendar calendar,
      LiveVenue venue,
      BarHistory history,
      Path folder,
      Consumer<String> news) {
    return new LiveSetup(
        new BtmStrategy(parameters, calendar, Dividends.NONE),
        calendar,
        Granularity.MINUTE,
        parameters.warmUpSessions() + 1,
        venue.link(),
        history,
        venue.link().stream(),
        RiskLimits.none().withMaxGrossLeverage(LIMIT),
        SizingRules.EXACT,
        LoopRules.LIVE.flatFrom(Duration.ofMinutes(9).plusSeconds(30)),
        venue.pace(),
        venue.link().inbox(),
        folder,
        new MemoryJournal(),
        Duration.ofMinutes(1),
        News.of(news));
  }

  private void news(String line) {
    news.add(Instant.ofEpochMilli(sandbox.nowMillis()) + " " + line);
  }

  private TrialResult result(Optional<LiveDay.Outcome> outcome) {
    List<String> wrong = new ArrayList<>(watch.violations());
    wrong.addAll(targets.violations());
    TradingAccount mine = sandbox.ask(exchange -> exchange.accounts().getFirst());
    wrong.addAll(TrialAudit.of(mine, folder, session).violations());
    List<String> held = mine.holdings().stream().map(DaySimulation::text).toList();
    boolean said = news.stream().anyMatch(line -> line.contains(LiveDay.NOT_FLAT));
    boolean excused = plan.mayKeepFromLeaving() || longestAtTheEndMillis < NEEDED_MILLIS;
    if (!held.isEmpty() && !(said && excused)) {
      wrong.add((said ? "held, and said: " : "held in silence: ") + held);
    }
    if (outcome.isPresent() && outcome.get().flat() && !held.isEmpty()) {
      wrong.add("the day ended " + outcome.get() + ", but held is " + held);
    }
    return new TrialResult(
        plan, wrong, news, points, lives, crashes, mine.orders().size(), held.isEmpty());
  }

  private static String text(Holding holding) {
    return holding.qty().toPlainString() + " " + holding.asset().ticker();
  }
}
