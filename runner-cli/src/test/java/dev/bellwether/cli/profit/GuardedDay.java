package dev.bellwether.cli.profit;

import dev.bellwether.cli.trial.Crash;
import dev.bellwether.cli.trial.CrashPoints;
import dev.bellwether.cli.trial.TrialVenue;
import dev.bellwether.cli.venue.DryRun;
import dev.bellwether.cli.venue.LiveVenue;
import dev.bellwether.cli.venue.MemoryVenue;
import dev.bellwether.engine.desk.Intent;
import dev.bellwether.engine.desk.IntentJournal;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.engine.live.LiveAccount;
import dev.bellwether.engine.live.LiveDay;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.Broker;
import dev.bellwether.market.port.PortException;
import dev.bellwether.sandbox.Sandbox;
import dev.bellwether.sandbox.SandboxRules;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.exchange.Execution;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One day at the sandbox whose prices are written down by hand. All symbols stood at 100 the day
 * before; orders are a person's unless their ids say otherwise.
 */
final class GuardedDay {
  static final NyseCalendar CALENDAR = NyseCalendar.create();
  private static final String KEY_ID = "profits";
  private static final String SECRET = "profits-secret";
  private static final double BEFORE = 100;

  final List<String> news = new ArrayList<>();
  private final AccountSpec account = new AccountSpec(KEY_ID, SECRET, new BigDecimal("100000"), 4);
  private final Session session;
  private final ProfitOptions options;
  private final Path folder;
  private final Sandbox sandbox;
  private final TreeMap<Long, Runnable> visits = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Integer> signs = new TreeMap<>();
  private long crashAtPoint;
  private long downMillis = 10_000;
  private long crashMillis = Long.MAX_VALUE;
  private long points;
  private int lives;

  GuardedDay(String date, ProfitOptions options, Path folder) {
    this.session = CALENDAR.session(LocalDate.parse(date)).orElseThrow();
    this.options = options;
    this.folder = folder;
    this.sandbox =
        new Sandbox(
            SandboxRules.DEFAULT.withHalfSpread(0), CALENDAR, before().openMillis() - 600_000);
    sandbox.open(account);
  }

  private Session before() {
    return CALENDAR.previous(session);
  }

  /** What a symbol costs: from each time on, as in {@code "09:30 100, 10:05 103"}. */
  GuardedDay prices(String ticker, String script) {
    TreeMap<Long, Double> from = new TreeMap<>();
    for (String step : script.split(", ", -1)) {
      String[] words = step.split(" ", -1);
      from.put(millis(words[0]), words[1].equals("none") ? Double.NaN : Double.valueOf(words[1]));
    }
    BarsBuilder bars = new BarsBuilder(Symbol.of(ticker), Granularity.MINUTE);
    for (int minute = 0; minute < before().minutes(); minute++) {
      add(bars, before().openMillis() + 60_000L * minute, BEFORE);
    }
    for (int minute = 0; minute < session.minutes(); minute++) {
      long start = session.openMillis() + 60_000L * minute;
      var now = from.floorEntry(start);
      add(bars, start, now == null ? BEFORE : now.getValue());
    }
    sandbox.load(bars.build());
    return this;
  }

  private static void add(BarsBuilder bars, long start, double price) {
    if (!Double.isNaN(price)) {
      bars.add(start, start + 60_000, price, price, price, price, 4000);
    }
  }

  /** A person trades the day before, at 100. */
  GuardedDay held(String ticker, String quantity) {
    sandbox.advanceTo(Math.max(sandbox.nowMillis(), before().openMillis() + 60_000));
    order(ticker, quantity);
    sandbox.advanceTo(sandbox.nowMillis() + 120_000);
    return this;
  }

  /** A person trades at this time of the day, while the day is lived. */
  GuardedDay orderAt(String time, String ticker, String quantity) {
    visits.put(millis(time), () -> order(ticker, quantity));
    return this;
  }

  /** A person offers shares at a limit from this time on. */
  GuardedDay offeredAt(String time, String ticker, String quantity, String limit) {
    NewOrderJson order =
        NewOrderJson.limit(ticker, "sell", new BigDecimal(quantity), new BigDecimal(limit));
    visits.put(millis(time), () -> submit(order));
    return this;
  }

  private void order(String ticker, String quantity) {
    BigDecimal signed = new BigDecimal(quantity);
    submit(NewOrderJson.market(ticker, signed.signum() > 0 ? "buy" : "sell", signed.abs()));
  }

  private void submit(NewOrderJson order) {
    sandbox.alone(
        exchange -> {
          var done = exchange.submit(exchange.accounts().getFirst(), order);
          if (done instanceof Outcome.Refused<?> refused) {
            throw new AssertionError(refused.toString());
          }
        });
  }

  GuardedDay fault(FaultRule rule) {
    sandbox.faults(faults -> faults.add(rule));
    return this;
  }

  GuardedDay halt(String ticker, String from, String to) {
    sandbox.alone(exchange -> exchange.halt(new Halt(ticker, millis(from), millis(to))));
    return this;
  }

  /** The process dies at this point of the order path, and is started again after so long. */
  GuardedDay crashAt(long point, long down) {
    crashAtPoint = point;
    downMillis = down;
    return this;
  }

  /** The process dies at this time, and is started again after so long. */
  GuardedDay crashAt(String time, Duration down) {
    crashMillis = millis(time);
    downMillis = down.toMillis();
    return this;
  }

  /** Lives the day from this time on, through all crashes. */
  ProfitWatch.Outcome live(String from) {
    sandbox.advanceTo(millis(from));
    while (true) {
      lives++;
      if (lives > 200) {
        throw new AssertionError("the day does not end: " + news);
      }
      CrashPoints crash =
          new CrashPoints(
              lives == 1 ? crashAtPoint : 0,
              where -> {
                throw new Crash(where);
              });
      try (MemoryVenue venue = TrialVenue.of(sandbox, account, CALENDAR, 1, crash, this::look)) {
        venue.link().start();
        return new ProfitWatch(setup(venue), crash.writing()).run();
      } catch (Crash e) {
        news("CRASH " + e.getMessage());
        crashMillis = Long.MAX_VALUE;
        sandbox.advanceTo(sandbox.nowMillis() + downMillis);
      } catch (PortException e) {
        news("ENDED " + e.getMessage());
        sandbox.advanceTo(sandbox.nowMillis() + 10_000);
      } finally {
        points += crash.passed();
      }
    }
  }

  private void look() {
    sandbox.alone(exchange -> inFlight(exchange.accounts().getFirst()));
    while (!visits.isEmpty() && sandbox.nowMillis() >= visits.firstKey()) {
      visits.pollFirstEntry().getValue().run();
    }
    if (sandbox.nowMillis() >= crashMillis) {
      throw new Crash("at " + Instant.ofEpochMilli(crashMillis));
    }
  }

  /** One exit of a position at a time, and no position turned round. */
  private void inFlight(TradingAccount books) {
    Set<String> leaving = new HashSet<>();
    for (OrderView order : books.openOrders()) {
      boolean ours = order.terms().clientOrderId().startsWith("profit-");
      if (ours && !leaving.add(order.terms().asset().ticker())) {
        wrong.add("two orders at once: " + order);
      }
    }
    for (Holding holding : books.holdings()) {
      int sign = holding.qty().signum();
      int before = signs.getOrDefault(holding.asset().ticker(), sign);
      signs.put(holding.asset().ticker(), sign);
      if (sign * before < 0) {
        wrong.add("turned round: " + holding.asset().ticker() + " " + holding.qty());
      }
    }
  }

  private ProfitSetup setup(LiveVenue venue) {
    return new ProfitSetup(
        options,
        CALENDAR,
        options.sends() ? venue.account() : new Dry(venue.account()),
        venue.history(),
        venue.stream(),
        venue.pace(),
        venue.link().inbox(),
        folder,
        Duration.ofMinutes(1),
        this::news);
  }

  private record Dry(LiveAccount account) implements LiveAccount {
    @Override
    public Broker broker() {
      return new DryRun(account.broker());
    }

    @Override
    public double equity() {
      return account.equity();
    }

    @Override
    public void adopt(Order order, BigDecimal filled, BigDecimal notional) {}
  }

  private void news(String line) {
    Instant now = Instant.ofEpochMilli(sandbox.nowMillis());
    news.add(now.atZone(CALENDAR.zone()).toLocalTime() + " " + line);
  }

  long points() {
    return points;
  }

  int lives() {
    return lives;
  }

  private long millis(String time) {
    return session
        .date()
        .atTime(LocalTime.parse(time))
        .atZone(CALENDAR.zone())
        .toInstant()
        .toEpochMilli();
  }

  TradingAccount books() {
    return sandbox.ask(exchange -> exchange.accounts().getFirst());
  }

  /** Today's executions of our own orders, as in {@code "10:21 sell 10 SPY at 103.4"}. */
  List<String> exits() {
    List<String> ours =
        books().orders().stream()
            .filter(order -> order.terms().clientOrderId().startsWith("profit-"))
            .map(order -> order.id().toString())
            .toList();
    return books().executions().stream()
        .filter(fill -> ours.contains(fill.orderId().toString()))
        .map(GuardedDay::text)
        .toList();
  }

  private static String text(Execution fill) {
    Instant time = Instant.ofEpochSecond(0, fill.stamp());
    return time.atZone(CALENDAR.zone()).toLocalTime().withNano(0)
        + " "
        + fill.side()
        + " "
        + fill.qty().stripTrailingZeros().toPlainString()
        + " "
        + fill.ticker()
        + " at "
        + fill.price().stripTrailingZeros().toPlainString();
  }

  String heldNow(String ticker) {
    return books().qty(ticker).stripTrailingZeros().toPlainString();
  }

  JournalLines journal() {
    return JournalLines.read(LiveDay.journalOf(folder, session));
  }

  /** The journal's lines about a symbol. */
  List<JsonNode> guards(String ticker) {
    return journal().ofType("guard").stream()
        .filter(line -> line.path("symbol").asString().equals(ticker))
        .toList();
  }

  /** The stop that holds at the end of each look, where it is not that of the look before. */
  List<Double> stops(String ticker) {
    List<Double> stops = new ArrayList<>();
    for (JsonNode line : guards(ticker)) {
      double stop = line.path("stop").isNull() ? Double.NaN : line.path("stop").doubleValue();
      if (!Double.isNaN(stop) && (stops.isEmpty() || stops.getLast() != stop)) {
        stops.add(stop);
      }
    }
    return stops;
  }

  /** What of our orders is not in the exchange's books as it is in our journals. */
  List<String> violations() {
    var journaled = journal().filled();
    for (Intent intent : intents()) {
      String id = intent.order().id();
      var there = books().orderByClientId(id);
      BigDecimal filled = there.map(OrderView::filled).orElse(BigDecimal.ZERO);
      BigDecimal told = journaled.getOrDefault(id, BigDecimal.ZERO);
      if (intent.isOpen()
          || filled.compareTo(intent.filled()) != 0
          || told.compareTo(filled) != 0) {
        wrong.add(intent + ", at the exchange " + there + ", in the journal " + told);
      }
    }
    return wrong;
  }

  List<Intent> intents() {
    try (IntentJournal log = IntentJournal.open(folder.resolve("intents.jsonl"))) {
      return log.since(Long.MIN_VALUE);
    }
  }
}
