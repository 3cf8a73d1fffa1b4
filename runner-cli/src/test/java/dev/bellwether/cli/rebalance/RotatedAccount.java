package dev.bellwether.cli.rebalance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bellwether.cli.trial.Crash;
import dev.bellwether.cli.trial.CrashPoints;
import dev.bellwether.cli.trial.TrialVenue;
import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.engine.desk.Intent;
import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.journal.LineWriting;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.risk.RiskLimits;
import dev.bellwether.portfolio.rebalance.Delta;
import dev.bellwether.portfolio.rebalance.Delta.Phase;
import dev.bellwether.portfolio.rebalance.OrderWindow.AfterClose;
import dev.bellwether.portfolio.rebalance.Owned;
import dev.bellwether.portfolio.rebalance.RebalanceRules;
import dev.bellwether.portfolio.rebalance.Rebalancer;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.exchange.Holding;
import dev.bellwether.sandbox.exchange.NewOrderJson;
import dev.bellwether.sandbox.exchange.OrderView;
import dev.bellwether.sandbox.exchange.Outcome;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.fault.FaultRule;
import dev.bellwether.sandbox.market.Halt;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An account at the sandbox that cannot borrow, from Monday 5 to Wednesday 7 August 2024; each
 * ticker has one price a day.
 */
final class RotatedAccount {
  static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final Session MONDAY = CALENDAR.atOrAfter(at("2024-08-05T09:30"));

  final List<String> news = new ArrayList<>();
  private final AccountSpec account;
  private final Path folder;
  private final Sandbox sandbox;
  private final Map<Symbol, Double> prices = new TreeMap<>();
  private AfterClose afterClose = AfterClose.HOLD;
  private boolean waits = true;
  private long crashAtPoint;
  private long downMillis = 10_000;
  private long points;
  private BigDecimal leastCash;

  RotatedAccount(String cash, Path folder) {
    this.account = new AccountSpec("rotate", "rotate-secret", new BigDecimal(cash), 1);
    this.folder = folder;
    this.leastCash = new BigDecimal(cash);
    this.sandbox =
        new Sandbox(SandboxRules.DEFAULT.withHalfSpread(0), CALENDAR, MONDAY.openMillis() - 60_000);
    sandbox.open(account);
  }

  static long at(String newYork) {
    return LocalDateTime.parse(newYork).atZone(CALENDAR.zone()).toInstant().toEpochMilli();
  }

  /** The price on Monday, Tuesday and Wednesday; NaN for a day without trades. */
  RotatedAccount priced(String ticker, double monday, double tuesday, double wednesday) {
    BarsBuilder bars = new BarsBuilder(Symbol.of(ticker), Granularity.MINUTE);
    Session session = MONDAY;
    for (double price : new double[] {monday, tuesday, wednesday}) {
      for (int minute = 0; minute < session.minutes() && !Double.isNaN(price); minute++) {
        long start = session.openMillis() + 60_000L * minute;
        bars.add(start, start + 60_000, price, price, price, price, 100_000);
      }
      session = CALENDAR.next(session);
    }
    sandbox.load(bars.build());
    prices.put(Symbol.of(ticker), monday);
    return this;
  }

  RotatedAccount priced(String ticker, double price) {
    return priced(ticker, price, price, price);
  }

  /** Shares that were bought on Monday morning. */
  RotatedAccount holding(String ticker, String quantity) {
    sandbox.advanceTo(Math.max(sandbox.nowMillis(), MONDAY.openMillis() + 60_000));
    order(ticker, quantity);
    sandbox.advanceTo(sandbox.nowMillis() + 120_000);
    return this;
  }

  void order(String ticker, String quantity) {
    BigDecimal signed = new BigDecimal(quantity);
    String side = signed.signum() > 0 ? "buy" : "sell";
    sandbox.alone(
        exchange -> {
          var done =
              exchange.submit(
                  exchange.accounts().getFirst(), NewOrderJson.market(ticker, side, signed.abs()));
          if (done instanceof Outcome.Refused<?> refused) {
            throw new AssertionError(refused.toString());
          }
        });
  }

  RotatedAccount queueing() {
    afterClose = AfterClose.QUEUE;
    return this;
  }

  RotatedAccount withoutWaiting() {
    waits = false;
    return this;
  }

  RotatedAccount fault(FaultRule rule) {
    sandbox.faults(faults -> faults.add(rule));
    return this;
  }

  RotatedAccount halted(String ticker, String from, String to) {
    sandbox.alone(exchange -> exchange.halt(new Halt(ticker, at(from), at(to))));
    return this;
  }

  RotatedAccount crashAt(long point, long down) {
    crashAtPoint = point;
    downMillis = down;
    return this;
  }

  RotatedAccount nowAt(String newYork) {
    sandbox.advanceTo(at(newYork));
    return this;
  }

  /** A plan after Monday's close towards these whole shares, at Monday's prices. */
  RebalancePlan plan(Map<String, Long> shares) {
    Map<Symbol, Long> targets = new LinkedHashMap<>();
    new TreeMap<>(shares).forEach((ticker, count) -> targets.put(Symbol.of(ticker), count));
    BigDecimal cash = books().cash();
    Map<Symbol, BigDecimal> held = new TreeMap<>();
    for (Holding holding : books().holdings()) {
      held.put(Symbol.of(holding.asset().ticker()), holding.qty());
    }
    Owned owned = new Owned(cash, cash, held, new TreeSet<>(prices.keySet()));
    List<Delta> deltas = new Rebalancer(RebalanceRules.DEFAULT).deltas(targets, owned, prices);
    List<PlannedStep> steps = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      for (Delta delta : deltas) {
        delta
            .step(phase)
            .ifPresent(
                step ->
                    steps.add(
                        new PlannedStep(
                            delta.symbol(), phase, step.side(), step.quantity(), delta.reason())));
      }
    }
    return new RebalancePlan(
        MONDAY.date(), sandbox.nowMillis(), "ASYM", "a test", targets, prices, steps, List.of());
  }

  /** Carries it out, through all crashes. */
  PlanExecution.Outcome run(RebalancePlan plan) {
    for (int life = 1; life < 100; life++) {
      CrashPoints crash = new CrashPoints(life == 1 ? crashAtPoint : 0, RotatedAccount::die);
      try (MemoryVenue venue = TrialVenue.of(sandbox, account, CALENDAR, 1, crash, this::look);
          IntentJournal log =
              IntentJournal.open(folder.resolve("intents.jsonl"), crash.writing())) {
        PlanFolder plans = new PlanFolder(folder, crash.writing());
        if (plans.find(plan.date()).isEmpty()) {
          plans.save(plan);
        }
        return new PlanExecution(setup(venue, log, plans), plans.find(plan.date()).orElseThrow())
            .run();
      } catch (Crash e) {
        tell("CRASH " + e.getMessage());
        sandbox.advanceTo(sandbox.nowMillis() + downMillis);
      } catch (PortException e) {
        tell("ENDED " + e.getMessage());
        sandbox.advanceTo(sandbox.nowMillis() + 10_000);
      } finally {
        points += crash.passed();
      }
    }
    throw new AssertionError("it does not end: " + news);
  }

  /** Ends a plan because there is a newer one; what became of it. */
  List<String> supersede(RebalancePlan plan) {
    CrashPoints never = new CrashPoints(0, RotatedAccount::die);
    try (MemoryVenue venue = TrialVenue.of(sandbox, account, CALENDAR, 1, never, this::look);
        IntentJournal log = IntentJournal.open(folder.resolve("intents.jsonl"))) {
      PlanFolder plans = new PlanFolder(folder, LineWriting.FORCED);
      assertThat(plans.unfinished()).containsExactly(plan.date());
      new PlanExecution(setup(venue, log, plans), plan).supersede();
      assertThat(plans.unfinished()).isEmpty();
      return plans.finished(plan.date()).orElseThrow();
    }
  }

  private static void die(String where) {
    throw new Crash(where);
  }

  private ExecutionSetup setup(MemoryVenue venue, IntentJournal log, PlanFolder plans) {
    return new ExecutionSetup(
        venue.link().broker(),
        log,
        plans,
        CALENDAR,
        venue.pace(),
        symbol -> latest(symbol),
        venue.link()::equity,
        venue.link().equity(),
        RiskLimits.none().withMaxGrossLeverage(1.5).withLongOnly(),
        RebalanceRules.DEFAULT,
        afterClose,
        waits,
        Duration.ofMinutes(10),
        this::tell);
  }

  private OptionalDouble latest(Symbol symbol) {
    return sandbox.ask(
        exchange ->
            exchange
                .market()
                .tape(symbol.ticker())
                .map(tape -> OptionalDouble.of(tape.price()))
                .orElse(OptionalDouble.empty()));
  }

  private void look() {
    leastCash = leastCash.min(books().cash());
  }

  private void tell(String line) {
    Instant now = Instant.ofEpochMilli(sandbox.nowMillis());
    news.add(now.atZone(CALENDAR.zone()).toLocalDateTime() + " " + line);
  }

  TradingAccount books() {
    return sandbox.ask(exchange -> exchange.accounts().getFirst());
  }

  String held(String ticker) {
    return books().qty(ticker).stripTrailingZeros().toPlainString();
  }

  BigDecimal leastCash() {
    return leastCash;
  }

  long points() {
    return points;
  }

  /** Our orders, as in {@code "opg sell 10 A filled"}. */
  List<String> orders() {
    return books().orders().stream()
        .filter(one -> one.terms().clientOrderId().startsWith("pf-"))
        .map(
            one ->
                (one.terms().timeInForce()
                        + " "
                        + one.terms().side()
                        + " "
                        + Objects.requireNonNull(one.terms().qty())
                            .stripTrailingZeros()
                            .toPlainString()
                        + " "
                        + one.terms().asset().ticker()
                        + " "
                        + one.state())
                    .toLowerCase(Locale.ROOT))
        .toList();
  }

  /** What is not as it must be: ids twice, fills that the intents do not know, debts. */
  List<String> violations() {
    List<String> wrong = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    try (IntentJournal log =
        IntentJournal.open(folder.resolve("intents.jsonl"), LineWriting.FORCED)) {
      for (OrderView order : books().orders()) {
        String id = order.terms().clientOrderId();
        if (!id.startsWith("pf-")) {
          continue;
        }
        BigDecimal known = log.find(id).map(Intent::filled).orElse(BigDecimal.ONE.negate());
        if (!ids.add(id) || known.compareTo(order.filled()) != 0) {
          wrong.add(id + " filled " + order.filled() + ", intent has " + known);
        }
      }
      log.open().forEach(intent -> wrong.add("open: " + intent));
    }
    if (leastCash.signum() < 0) {
      wrong.add("cash was " + leastCash);
    }
    return wrong;
  }
}
