package dev.bellwether.sandbox;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.sandbox.alpaca.AlpacaRest;
import dev.bellwether.sandbox.alpaca.DataStream;
import dev.bellwether.sandbox.alpaca.TradeUpdates;
import dev.bellwether.sandbox.exchange.AccountSpec;
import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.ExchangeListener;
import dev.bellwether.sandbox.exchange.OrderEvent;
import dev.bellwether.sandbox.fault.Faults;
import dev.bellwether.sandbox.fault.FaultyAnswers;
import dev.bellwether.sandbox.fault.FaultyLine;
import dev.bellwether.sandbox.market.Assets;
import dev.bellwether.sandbox.market.CorporateActions;
import dev.bellwether.sandbox.market.DataPlan;
import dev.bellwether.sandbox.market.FinerMinutes;
import dev.bellwether.sandbox.market.Market;
import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.market.TradingHours;
import dev.bellwether.sandbox.polygon.PolygonRest;
import dev.bellwether.sandbox.polygon.PolygonStream;
import dev.bellwether.sandbox.wire.ApiOutcome;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.FrameSink;
import dev.bellwether.sandbox.wire.StreamRequest;
import dev.bellwether.sandbox.wire.StreamSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The local exchange without a socket: it answers requests, opens streams and is told the time.
 *
 * <p>Safe for any thread: one thing happens at a time, and frames leave in the order in which they
 * were caused. Given the same calls it does the same, byte for byte.
 */
public final class Sandbox {
  private static final long DELAY_MILLIS = 900_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final SandboxRules rules;
  private final ExchangeCalendar calendar;
  private final Faults faults;
  private final List<Connection> connections = new ArrayList<>();
  private final List<AccountSpec> specs = new ArrayList<>();
  private final CorporateActions actions = new CorporateActions();
  private final Map<String, Bars> recorded = new LinkedHashMap<>();
  private Stage stage;
  private double speed;
  private long opened;

  /** All that begins anew with another day. */
  private record Stage(Exchange exchange, FaultyAnswers answers, SandboxControl control) {}

  /**
   * A sandbox without accounts and bars.
   *
   * @param startMillis where its time begins, epoch milliseconds
   */
  public Sandbox(SandboxRules rules, ExchangeCalendar calendar, long startMillis) {
    this.rules = rules;
    this.calendar = calendar;
    this.faults = new Faults(rules.faultSeed());
    this.stage = stage(startMillis);
  }

  private Stage stage(long startMillis) {
    Market market =
        new Market(new TradingHours(calendar), new Assets(), rules.halfSpread(), actions);
    Exchange exchange = new Exchange(rules.exchange(), market, startMillis, new Streamed());
    exchange.suffer(faults);
    AlpacaRest alpaca = new AlpacaRest(exchange, rules.requestsPerMinute(), rules.plan());
    PolygonRest polygon = new PolygonRest(exchange, rules.plan());
    return new Stage(
        exchange,
        new FaultyAnswers(
            faults, exchange::nowMillis, r -> polygon.answer(r).orElseGet(() -> alpaca.answer(r))),
        new SandboxControl(this, exchange, faults));
  }

  /**
   * Begins anew at another time, before or after now: the same bars, the same keys with their start
   * money, no orders. Streams are closed, fault rules stay.
   */
  public void restart(long startMillis) {
    alone(
        e -> {
          connections.forEach(c -> c.line().close(1012, "another day"));
          connections.clear();
          stage = stage(startMillis);
          recorded.values().forEach(this::replay);
          specs.forEach(stage.exchange()::open);
        });
  }

  /**
   * Loads recorded bars of a minute or longer; those before now are history at once. Longer ones
   * are replayed as {@link FinerMinutes}.
   *
   * @throws IllegalArgumentException if they are shorter than a minute
   */
  public void load(Bars bars) {
    alone(
        e -> {
          replay(bars);
          recorded.put(bars.symbol().ticker(), bars);
        });
  }

  private void replay(Bars bars) {
    Exchange exchange = stage.exchange();
    exchange.load(FinerMinutes.of(bars, exchange.nowMillis()));
  }

  /** Opens an account; its keys open Alpaca's interfaces, its key id Polygon's. */
  public void open(AccountSpec spec) {
    alone(
        e -> {
          specs.add(spec);
          e.open(spec);
        });
  }

  /** Puts fault rules in force, or takes them out. */
  public void faults(Consumer<Faults> change) {
    alone(e -> change.accept(faults));
  }

  /** Looks at the exchange, or changes it, while nothing else happens. */
  public void alone(Consumer<Exchange> work) {
    ask(
        e -> {
          work.accept(e);
          return e;
        });
  }

  /** The same with an answer. */
  public <T> T ask(Function<Exchange, T> question) {
    lock.lock();
    try {
      return question.apply(stage.exchange());
    } finally {
      lock.unlock();
    }
  }

  public long nowMillis() {
    return ask(Exchange::nowMillis);
  }

  /** Moves time on; in the past nothing happens. */
  public void advanceTo(long millis) {
    alone(
        e -> {
          while (e.nowMillis() < millis) {
            long step = Math.min(millis, Math.min(e.nextMillis(), lateMillis()));
            e.advanceTo(Math.max(e.nowMillis(), step));
            connections.forEach(c -> c.line().flush());
          }
        });
  }

  /** Moves time on to the next thing that happens by itself, and says when that is. */
  public long advanceToNext() {
    return ask(
        e -> {
          advanceTo(Math.min(e.nextMillis(), lateMillis()));
          return e.nowMillis();
        });
  }

  /** Answers a request. */
  public ApiOutcome handle(ApiRequest request) {
    return ask(
        e ->
            request.path().startsWith(SandboxControl.PREFIX)
                ? stage.control().answer(request)
                : stage.answers().answer(request));
  }

  /**
   * Opens a stream; empty if there is none of this path.
   *
   * @param sink where its frames go; it must not block
   */
  public Optional<Connection> open(StreamRequest request, FrameSink sink) {
    return ask(e -> session(request, sink));
  }

  /** How many frames each open stream has sent, by its id. */
  public Map<String, Long> framesSent() {
    return ask(
        e -> {
          Map<String, Long> sent = new LinkedHashMap<>();
          connections.forEach(c -> sent.put(c.id(), c.line().sent()));
          return sent;
        });
  }

  private Optional<Connection> session(StreamRequest request, FrameSink sink) {
    Exchange exchange = stage.exchange();
    FaultyLine line =
        new FaultyLine(request.path(), sink, faults, exchange::nowMillis, delayMillis(request));
    Optional<StreamSession> session = stream(request, line);
    return session.map(
        s -> {
          String wished = request.header("x-sandbox-connection");
          String id = wished.isEmpty() ? "stream-" + ++opened : wished;
          var connection = new Connection(id, request.path(), s, line, lock, connections::remove);
          connections.add(connection);
          s.opened();
          return connection;
        });
  }

  private Optional<StreamSession> stream(StreamRequest request, FaultyLine line) {
    Exchange exchange = stage.exchange();
    return switch (request.path()) {
      case "/stream" -> Optional.of(new TradeUpdates(exchange, line, rules.binaryUpdates()));
      case "/v2/iex", "/v2/sip", "/v2/delayed_sip", "/v2/test" ->
          Optional.of(new DataStream(exchange, line, request, rules.plan(), this::hasRoom));
      case "/stocks", "/crypto" ->
          Optional.of(
              new PolygonStream(
                  exchange, line, request.path(), rules.plan(), this::hasPolygonRoom));
      default -> Optional.empty();
    };
  }

  private long delayMillis(StreamRequest request) {
    boolean polygon = request.path().equals("/stocks") || request.path().equals("/crypto");
    boolean late =
        request.path().equals("/v2/delayed_sip") || (polygon && rules.plan() == DataPlan.DELAYED);
    return late ? DELAY_MILLIS : 0;
  }

  private boolean hasRoom(String keyId) {
    return connections.stream()
            .map(Connection::session)
            .filter(
                s -> s instanceof DataStream data && data.keyId().filter(keyId::equals).isPresent())
            .count()
        < rules.streamsPerKey();
  }

  private boolean hasPolygonRoom(String key, String path) {
    return connections.stream()
            .map(Connection::session)
            .filter(s -> s instanceof PolygonStream stream && stream.isOf(key, path))
            .count()
        < rules.streamsPerKey();
  }

  private long lateMillis() {
    return connections.stream().mapToLong(c -> c.line().dueMillis()).min().orElse(Long.MAX_VALUE);
  }

  /** How many times faster than the wall clock time is to move; 0 where it moves when told. */
  public double speed() {
    return ask(e -> speed);
  }

  /**
   * Sets how fast time is to move. Somebody else must move it: the server does.
   *
   * @throws IllegalArgumentException if it is below 0 or not a number
   */
  public void speed(double times) {
    if (!(times >= 0 && times <= 1e6)) {
      throw new IllegalArgumentException("speed must be 0 to 1,000,000, was " + times);
    }
    alone(e -> speed = times);
  }

  private final class Streamed implements ExchangeListener {
    @Override
    public void on(MarketEvent event) {
      List.copyOf(connections).forEach(c -> c.session().on(event));
      connections.removeIf(c -> c.line().isClosed());
    }

    @Override
    public void on(OrderEvent event) {
      List.copyOf(connections).forEach(c -> c.session().on(event));
      connections.removeIf(c -> c.line().isClosed());
    }
  }
}
