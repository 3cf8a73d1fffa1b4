package dev.bellwether.cli.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.portfolio.KnownPrices;
import dev.bellwether.cli.portfolio.PriceHistory;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.cli.trial.CrashPoints;
import dev.bellwether.cli.trial.TrialVenue;
import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.engine.bars.synthetic.SyntheticBars;
import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.portfolio.nav.PortfolioBacktest;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.nav.PortfolioResult;
import dev.bellwether.portfolio.rebalance.OrderWindow.AfterClose;
import dev.bellwether.portfolio.rebalance.Owned;
import dev.bellwether.portfolio.rebalance.PlanDate;
import dev.bellwether.portfolio.rebalance.RebalanceRules;
import dev.bellwether.portfolio.score.TickerGroups;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import java.io.PrintWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week as it is lived: planned each evening from daily bars, traded over five-minute bars. */
class RebalanceWeekTest {
  private static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final int SESSIONS = 60;
  private static final TickerGroups GROUPS =
      new TickerGroups(symbols("GLD", "SLX"), symbols("SPY", "QQQ"), symbols("NVDA"), List.of());

  @TempDir Path folder;
  private final AccountSpec account =
      new AccountSpec("week", "week-secret", new BigDecimal("57300"), 1);
  private final List<Session> sessions =
      CALENDAR.sessions(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 6, 1)).subList(0, SESSIONS);
  private final Sandbox sandbox =
      new Sandbox(
          SandboxRules.DEFAULT.withHalfSpread(0),
          CALENDAR,
          sessions.getFirst().openMillis() - 60_000);
  private final List<String> news = new ArrayList<>();
  private BigDecimal leastCash = account.cash();

  @Test
  void endsEachDayWhereItsPlanWantedToBeAndNeverOwesMoney() {
    long seed = 1;
    for (Symbol symbol : GROUPS.all()) {
      sandbox.load(fiveMinutes(seed++, symbol));
    }
    sandbox.open(account);
    int trades = 0;
    for (Session session : sessions.subList(SESSIONS - 7, SESSIONS - 1)) {
      sandbox.advanceTo(session.closeMillis() + 30 * 60_000);
      trades += day(session);
    }
    assertThat(trades).isGreaterThan(4);
    assertThat(leastCash).isNotNegative();
  }

  private int day(Session session) {
    try (MemoryVenue venue =
            TrialVenue.of(sandbox, account, CALENDAR, 1, new CrashPoints(0, w -> {}), this::look);
        IntentJournal log = IntentJournal.open(folder.resolve("intents.jsonl"))) {
      assertThat(PlanDate.settled(sandbox.nowMillis(), CALENDAR)).isEqualTo(session);
      RebalancePlan plan = plan(venue, session);
      PlanFolder plans = new PlanFolder(folder, LineWriting.FORCED);
      plans.save(plan);

      PlanExecution.Outcome outcome = new PlanExecution(setup(venue, log, plans), plan).run();

      assertThat(outcome.finished()).isTrue();
      assertThat(outcome.clean()).as(news.toString()).isTrue();
      plan.targets()
          .forEach(
              (symbol, target) ->
                  assertThat(isThere(symbol, target, outcome.lines()))
                      .as(symbol + " wanted " + target + ": " + outcome.lines())
                      .isTrue());
      return plan.steps().size();
    }
  }

  /** Within the tolerance, a share, or what was cut back for want of money. */
  private boolean isThere(Symbol symbol, long target, List<String> lines) {
    double held = sandbox.ask(e -> e.accounts().getFirst().qty(symbol.ticker())).doubleValue();
    boolean isCut = lines.stream().anyMatch(l -> l.matches("Cut back: \\d+ " + symbol + " .*"));
    return Math.abs(held - target) <= Math.max(1, 0.02 * target)
        || (isCut && held < target && held > 0.9 * target);
  }

  private RebalancePlan plan(MemoryVenue venue, Session session) {
    Surroundings silent =
        new Surroundings(
            new PrintWriter(Writer.nullWriter()),
            new PrintWriter(Writer.nullWriter()),
            false,
            false,
            folder,
            Map.of(),
            InstantSource.system());
    KnownPrices prices =
        new PriceHistory(venue.link().history(), CALENDAR).read(GROUPS.all(), session, 45, silent);
    PortfolioResult result =
        new PortfolioBacktest(
                prices.table(CALENDAR, session.date()), GROUPS, PortfolioParameters.DEFAULT)
            .run();
    Broker.State state = venue.link().broker().reconcile();
    Map<Symbol, BigDecimal> held = new TreeMap<>();
    for (Map.Entry<Symbol, Position> one : state.account().positions().entrySet()) {
      held.put(one.getKey(), one.getValue().quantity());
    }
    Owned owned = new Owned(state.account().cash(), state.account().buyingPower(), held, Set.of());
    return new PlanMaker(result, RebalanceRules.DEFAULT, true)
        .plan(owned, BigDecimal.valueOf(venue.link().equity()), Map.of(), sandbox.nowMillis());
  }

  private ExecutionSetup setup(MemoryVenue venue, IntentJournal log, PlanFolder plans) {
    return new ExecutionSetup(
        venue.link().broker(),
        log,
        plans,
        CALENDAR,
        venue.pace(),
        symbol -> OptionalDouble.empty(),
        venue.link()::equity,
        venue.link().equity(),
        RiskLimits.none().withMaxGrossLeverage(1.1).withLongOnly(),
        RebalanceRules.DEFAULT,
        AfterClose.HOLD,
        true,
        Duration.ofMinutes(10),
        news::add);
  }

  private void look() {
    leastCash = leastCash.min(sandbox.ask(e -> e.accounts().getFirst().cash()));
  }

  private static Bars fiveMinutes(long seed, Symbol symbol) {
    Bars minutes =
        SyntheticBars.of(seed).with(symbol).minutes(CALENDAR, LocalDate.of(2024, 1, 2), SESSIONS);
    BarsBuilder bars = new BarsBuilder(symbol, Granularity.FIVE_MINUTES);
    for (int i = 0; i + 4 < minutes.size(); i += 5) {
      double open = minutes.open(i);
      double close = minutes.close(i + 4);
      bars.add(
          minutes.startMillis(i),
          minutes.endMillis(i + 4),
          open,
          Math.max(open, close),
          Math.min(open, close),
          close,
          100_000);
    }
    return bars.build();
  }

  private static List<Symbol> symbols(String... tickers) {
    return List.of(tickers).stream().map(Symbol::of).toList();
  }
}
