package dev.bellwether.cli.live;

import dev.bellwether.broker.alpaca.AlpacaAccount;
import dev.bellwether.cli.option.LimitOptions;
import dev.bellwether.cli.option.LiveOptions;
import dev.bellwether.cli.option.RebalanceOptions;
import dev.bellwether.cli.portfolio.KnownPrices;
import dev.bellwether.cli.portfolio.PortfolioStudy;
import dev.bellwether.cli.portfolio.PriceFolder;
import dev.bellwether.cli.portfolio.PriceHistory;
import dev.bellwether.cli.rebalance.ExecutionSetup;
import dev.bellwether.cli.rebalance.PlanExecution;
import dev.bellwether.cli.rebalance.PlanFolder;
import dev.bellwether.cli.rebalance.PlanMaker;
import dev.bellwether.cli.rebalance.RebalanceJson;
import dev.bellwether.cli.rebalance.RebalancePlan;
import dev.bellwether.cli.rebalance.RebalanceText;
import dev.bellwether.cli.rebalance.StepLedger;
import dev.bellwether.cli.terminal.Surroundings;
import dev.bellwether.engine.bars.ReadOptions;
import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.http.Settings;
import dev.bellwether.market.account.Position;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.PortException;
import dev.bellwether.portfolio.nav.PortfolioBacktest;
import dev.bellwether.portfolio.nav.PortfolioParameters;
import dev.bellwether.portfolio.rebalance.Owned;
import dev.bellwether.portfolio.rebalance.PlanDate;
import dev.bellwether.portfolio.rebalance.RebalanceRules;
import dev.bellwether.portfolio.score.PriceTable;
import dev.bellwether.portfolio.score.TickerGroups;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Plans a rebalancing and, if asked, carries it out. */
public final class RebalanceRun {
  private static final int LEAST_SESSIONS = 180;
  private static final int SPARE_SESSIONS = 10;

  private final Surroundings surroundings;
  private final ExchangeCalendar calendar;
  private final LiveOptions account;
  private final RebalanceOptions options;
  private final LimitOptions limits;
  private final TickerGroups groups;
  private final PortfolioParameters parameters;
  private final String preset;

  /** What was found out of the account before anything was planned. */
  private record Known(AlpacaAccount account, Owned owned, Map<Symbol, Double> prices) {}

  public RebalanceRun(
      Surroundings surroundings,
      ExchangeCalendar calendar,
      LiveOptions account,
      RebalanceOptions options,
      LimitOptions limits,
      TickerGroups groups,
      PortfolioParameters parameters,
      String preset) {
    this.surroundings = surroundings;
    this.calendar = calendar;
    this.account = account;
    this.options = options;
    this.limits = limits;
    this.groups = groups;
    this.parameters = parameters;
    this.preset = preset;
  }

  /** Does it; 0 if nothing is left that a person must look at. */
  public int run() {
    if (options.equity().isPresent()) {
      return pretended(options.equity().get());
    }
    Settings settings =
        Settings.read(surroundings.environment(), surroundings.resolve(Path.of(".env")));
    Path logs = surroundings.resolve(account.folder());
    try (RealVenue venue = RealVenue.of(account, settings, calendar, surroundings.clock(), logs)) {
      AlpacaAccount known = venue.link().brokerAccount();
      Path folder = logs.resolve(folderName(known));
      return options.isDryRun() ? shown(venue, known, folder) : live(venue, known, folder, logs);
    }
  }

  private String folderName(AlpacaAccount known) {
    String session = account.session().name().toLowerCase(Locale.ROOT);
    return StepLedger.SYSTEM + "-" + session + "-" + known.number();
  }

  /** A plan for an account that does not exist. */
  private int pretended(BigDecimal equity) {
    long now = surroundings.clock().millis();
    PortfolioStudy study = study(csv(), date(now));
    BigDecimal power = equity.add(equity); // as a margin account has overnight
    Owned owned = new Owned(equity, power, Map.of(), Set.of());
    show(study, owned, equity, Map.of(), now);
    return 0;
  }

  private int shown(RealVenue venue, AlpacaAccount known, Path folder) {
    long now = venue.pace().millis();
    LocalDate date = date(now);
    PortfolioStudy study = study(prices(venue, date), date);
    Known all = known(venue, known, owners(folder));
    show(study, all.owned(), known.equity(), all.prices(), now);
    return 0;
  }

  private void show(
      PortfolioStudy study, Owned owned, BigDecimal equity, Map<Symbol, Double> prices, long now) {
    RebalanceRules rules = options.rules(parameters.fills().tolerance());
    RebalancePlan plan =
        new PlanMaker(study.result(), rules, options.allowCash()).plan(owned, equity, prices, now);
    RebalanceText text =
        new RebalanceText(surroundings.out(), calendar, options.afterClose(), rules);
    if (options.json()) {
      surroundings.out().println(RebalanceJson.of(study, plan, owned, equity, rules));
    } else {
      text.print(study, plan, owned, equity, now);
    }
  }

  private LocalDate date(long now) {
    LocalDate settled = PlanDate.settled(now, calendar).date();
    return options.asOf().filter(date -> date.isBefore(settled)).orElse(settled);
  }

  private KnownPrices csv() {
    return PriceFolder.read(
        surroundings.resolve(options.bars().orElseThrow()),
        groups.all(),
        calendar,
        ReadOptions.DEFAULTS);
  }

  private KnownPrices prices(RealVenue venue, LocalDate date) {
    if (options.source() == RebalanceOptions.Source.CSV) {
      return csv();
    }
    Session last = calendar.sessions(date.minusDays(10), date).getLast();
    return new PriceHistory(venue.dailyHistory(), calendar)
        .read(groups.all(), last, sessions(), surroundings);
  }

  private PortfolioStudy study(KnownPrices prices, LocalDate date) {
    if (prices.prices().isEmpty()) {
      throw new PortException(
          PortException.Remedy.STOP,
          "There are no daily prices of any ticker; check --data-source and its keys.");
    }
    PortfolioParameters filled = parameters.withFills(parameters.fills().withFill(prices.fill()));
    PriceTable table = prices.table(calendar, date);
    if (table.size() == 0) {
      throw new PortException(
          PortException.Remedy.STOP,
          "The daily prices begin on " + prices.first() + ", after " + date + ".");
    }
    // the same sessions whatever the source has: a plan must not depend on how long a file is
    int start = table.size() - sessions() + parameters.rulebook().warmUp();
    LocalDate from = start > 0 ? table.date(start) : LocalDate.MIN;
    return new PortfolioStudy(
        new PortfolioBacktest(table, groups, filled).run(from), prices, calendar, preset);
  }

  /** Sessions that a plan looks at. */
  private int sessions() {
    int needed = parameters.rulebook().warmUp() + parameters.window() + SPARE_SESSIONS;
    return Math.max(LEAST_SESSIONS, needed);
  }

  private static Known known(RealVenue venue, AlpacaAccount account, Set<Symbol> ours) {
    Broker.State state = venue.link().broker().reconcile();
    Map<Symbol, BigDecimal> positions = new TreeMap<>();
    for (Map.Entry<Symbol, Position> one : state.account().positions().entrySet()) {
      positions.put(one.getKey(), one.getValue().quantity());
    }
    Map<Symbol, Double> prices = new TreeMap<>();
    venue.link().alpaca().prices().forEach((s, price) -> prices.put(s, price.doubleValue()));
    Owned owned = new Owned(state.account().cash(), state.account().buyingPower(), positions, ours);
    return new Known(account, owned, prices);
  }

  /** Tickers that this system ever traded on the account. */
  private static Set<Symbol> owners(Path folder) {
    Path file = folder.resolve("intents.jsonl");
    Set<Symbol> ours = new TreeSet<>();
    if (Files.exists(file)) {
      try (IntentJournal log = IntentJournal.open(file)) {
        log.since(Long.MIN_VALUE).forEach(intent -> ours.add(intent.order().symbol()));
      }
    }
    return ours;
  }

  private int live(RealVenue venue, AlpacaAccount known, Path folder, Path logs) {
    new Confirmation(surroundings, account, limits).of(known);
    try (LiveLog log =
            LiveLog.begin("rebalance", logs, surroundings.out(), calendar.zone(), venue.pace());
        InstanceLock lock = InstanceLock.take(folder).orElseThrow(() -> held(folder));
        IntentJournal intents = IntentJournal.open(folder.resolve("intents.jsonl"))) {
      HaltedPace pace = new HaltedPace(venue.pace(), lock, folder, btm(logs, known));
      pace.look();
      return new LiveRebalance(venue, known, folder, pace, intents, log).run();
    }
  }

  private Path btm(Path logs, AlpacaAccount known) {
    return Folders.of(logs, account, known.number());
  }

  private static PortException held(Path folder) {
    return new PortException(
        PortException.Remedy.STOP,
        "A rebalancing already runs on this account: "
            + InstanceLock.holder(folder)
            + ". Two at once would trade twice; stop the other one first.");
  }

  /** One run with an account, its lock taken. */
  private final class LiveRebalance {
    private final RealVenue venue;
    private final AlpacaAccount known;
    private final HaltedPace pace;
    private final IntentJournal intents;
    private final Consumer<String> log;
    private final PlanFolder plans;

    LiveRebalance(
        RealVenue venue,
        AlpacaAccount known,
        Path folder,
        HaltedPace pace,
        IntentJournal intents,
        Consumer<String> log) {
      this.venue = venue;
      this.known = known;
      this.pace = pace;
      this.intents = intents;
      this.log = log;
      this.plans = new PlanFolder(folder, LineWriting.FORCED);
    }

    int run() {
      preflight();
      LocalDate date = PlanDate.settled(pace.millis(), calendar).date();
      Session next = calendar.next(calendar.session(date).orElseThrow());
      if (pace.millis() >= next.closeMillis() && plans.find(date).isEmpty()) {
        log.accept(
            "The bars of "
                + next.date()
                + " are final a quarter of an hour after the close: start this again then.");
        return 0;
      }
      supersede(date);
      RebalancePlan plan = plans.find(date).orElseGet(() -> made(date));
      PlanExecution.Outcome outcome = new PlanExecution(setup(), plan).run();
      outcome.lines().forEach(log);
      if (!outcome.finished()) {
        log.accept(
            "Not done yet: start this again at "
                + Instant.ofEpochMilli(outcome.untilMillis())
                    .atZone(calendar.zone())
                    .toLocalDateTime()
                + " New York or later.");
      }
      log.accept(
          outcome.finished()
              ? "The plan of " + date + " has ended."
              : "The plan of " + date + " goes on then.");
      return outcome.clean() ? 0 : 1;
    }

    private void preflight() {
      Preflight preflight = new Preflight(venue.reference(), log);
      if (account.session() != LiveOptions.Session.SANDBOX) {
        preflight.clock(pace.instant());
      }
      preflight.account(known);
      preflight.session(calendar.atOrAfter(pace.millis()));
    }

    private void supersede(LocalDate date) {
      for (LocalDate old : plans.unfinished()) {
        if (old.isBefore(date)) {
          log.accept("The plan of " + old + " was not finished; it ends here.");
          new PlanExecution(setup(), plans.find(old).orElseThrow()).supersede();
        }
      }
    }

    private RebalancePlan made(LocalDate date) {
      PortfolioStudy study = study(prices(venue, date), date);
      int last = study.result().last();
      if (last < 0 || !study.result().sharpe().table().date(last).equals(date)) {
        throw new PortException(
            PortException.Remedy.STOP,
            "The prices end before "
                + date
                + ", the last close; a plan of old prices is not traded.");
      }
      Set<Symbol> ours = new TreeSet<>();
      intents.since(Long.MIN_VALUE).forEach(intent -> ours.add(intent.order().symbol()));
      Known all = known(venue, known, ours);
      RebalanceRules rules = options.rules(parameters.fills().tolerance());
      RebalancePlan plan =
          new PlanMaker(study.result(), rules, options.allowCash())
              .plan(all.owned(), known.equity(), all.prices(), pace.millis());
      new RebalanceText(surroundings.out(), calendar, options.afterClose(), rules)
          .print(study, plan, all.owned(), known.equity(), pace.millis());
      plans.save(plan);
      log.accept("The plan of " + date + " is kept; from now on it is carried out, not changed.");
      return plan;
    }

    private ExecutionSetup setup() {
      return new ExecutionSetup(
          venue.link().broker(),
          intents,
          plans,
          calendar,
          pace,
          this::latest,
          venue.link()::equity,
          known.lastEquity().signum() > 0
              ? known.lastEquity().doubleValue()
              : known.equity().doubleValue(),
          limits.limitsWithoutMargin(),
          options.rules(parameters.fills().tolerance()),
          options.afterClose(),
          options.waits(),
          options.patience(),
          log);
    }

    /** The last minute's price; without one the plan's price has to do. */
    private OptionalDouble latest(Symbol symbol) {
      try {
        Session session = calendar.atOrAfter(pace.millis());
        Bars bars =
            venue.ownHistory().bars(symbol, Granularity.MINUTE, session.open(), pace.instant());
        return bars.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(bars.close(bars.size() - 1));
      } catch (PortException e) {
        log.accept("No price of now for " + symbol + ", the plan's is taken: " + e.getMessage());
        return OptionalDouble.empty();
      }
    }
  }
}
