package dev.bellwether.sandbox.exchange;

import dev.bellwether.market.data.Bars;
import dev.bellwether.sandbox.market.Halt;
import dev.bellwether.sandbox.market.Market;
import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.market.MinuteInPlay;
import dev.bellwether.sandbox.market.SymbolTape;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The exchange with its accounts, driven by {@link #advanceTo}: a deterministic state machine. The
 * same calls in the same order give the same events, ids and times. For one thread.
 *
 * <p>An order may trade at the open of a minute that begins at or after the order's arrival:
 * whoever arrives at 10:00:00.000 takes part in the minute of 10:00, which opens when time moves
 * on.
 */
public final class Exchange {
  /** A trade that is reported late is a tenth of its minute's volume, and 30 seconds late. */
  private static final long LATE_PART = 10;

  private static final long LATE_MILLIS = 30_000;

  private final Floor floor;
  private final Settlement settlement;
  private final Matching matching;
  private final DayWork dayWork;
  private final OrderEntry entry;
  private final OrderChanges changes;
  private final CalendarSteps calendar;
  private final PriorityQueue<MarketEvent> announced =
      new PriorityQueue<>(Comparator.comparingLong(MarketEvent::millis));
  private final Market.Watcher watcher = new Replayed();
  private long minuteEnd = Long.MIN_VALUE;

  /**
   * An exchange without accounts.
   *
   * @param nowMillis where time begins, epoch milliseconds
   */
  public Exchange(ExchangeRules rules, Market market, long nowMillis, ExchangeListener listener) {
    this.floor = new Floor(rules, market, nowMillis, listener);
    this.settlement = new Settlement(floor);
    this.matching = new Matching(floor, settlement);
    this.dayWork = new DayWork(floor, settlement, matching);
    ResourceRules resources = new ResourceRules(floor);
    this.entry = new OrderEntry(floor, settlement, resources);
    this.changes = new OrderChanges(floor, settlement, resources, entry);
    this.calendar = new CalendarSteps(market.hours(), nowMillis);
  }

  public long nowMillis() {
    return floor.nowMillis;
  }

  /** The time as the exchange tells it; its own clock unless that goes wrong. */
  public long toldMillis() {
    return floor.nowMillis + floor.mishaps.skewMillis();
  }

  public Market market() {
    return floor.market;
  }

  public List<TradingAccount> accounts() {
    return Collections.unmodifiableList(floor.accounts);
  }

  public TradingAccount open(AccountSpec spec) {
    TradingAccount account = new TradingAccount(floor.ids.next(), spec, floor.stamp());
    floor.accounts.add(account);
    return account;
  }

  /** Loads recorded minutes; those before now are history at once. */
  public void load(Bars minutes) {
    floor.market.load(minutes, floor.nowMillis);
  }

  /** From now on these things go wrong. */
  public void suffer(Mishaps mishaps) {
    floor.mishaps = mishaps;
  }

  /** Stops trading in a ticker for a time, and says so when it begins and when it ends. */
  public void halt(Halt halt) {
    floor.market.halt(halt);
    announced.add(
        new MarketEvent.Status(
            halt.ticker(),
            Math.max(halt.fromMillis(), floor.nowMillis + 1),
            "2",
            "Trading Halt",
            "M",
            "Volatility Trading Pause"));
    announced.add(
        new MarketEvent.Status(halt.ticker(), halt.toMillis(), "3", "Trading Resumed", " ", ""));
  }

  public Outcome<OrderView> submit(TradingAccount account, NewOrderJson request) {
    return entry.submit(account, request);
  }

  public Outcome<OrderView> replace(
      TradingAccount account, String orderId, ReplaceOrderJson change) {
    return changes.replace(account, orderId, change);
  }

  /** Cancels an order and the exits that hang together with it; empty if that is under way. */
  public Optional<ApiError> cancel(TradingAccount account, String orderId) {
    return changes.cancel(account, orderId);
  }

  /** Closes a position by a market order: so many shares, so many percent, or all. */
  public Outcome<OrderView> close(
      TradingAccount account,
      String ticker,
      @Nullable BigDecimal qty,
      @Nullable BigDecimal percentage) {
    return changes.close(account, ticker, qty, percentage);
  }

  public void configure(TradingAccount account, AccountSettings settings) {
    account.settings = settings;
  }

  /** Stops an account from trading, or lets it trade again. */
  public void block(TradingAccount account, boolean blocked) {
    account.blocked = blocked;
  }

  public Valuation valuation(TradingAccount account) {
    return Valuation.of(account, floor.market);
  }

  /** When something will next happen by itself; later than now. */
  public long nextMillis() {
    openMinutes();
    return dueMillis();
  }

  /**
   * Moves time on. Everything up to the instant happens, but minutes that begin at that very
   * instant open only when time moves on again.
   *
   * @throws IllegalArgumentException if the instant lies in the past
   */
  public void advanceTo(long millis) {
    if (millis < floor.nowMillis) {
      throw new IllegalArgumentException(
          "time must not go back from " + floor.nowMillis + ", was " + millis);
    }
    if (millis == floor.nowMillis) {
      return;
    }
    while (dueMillis() < millis || (dueMillis() == millis && !opensMinute())) {
      step();
    }
    if (millis > minuteEnd) {
      keepEquity();
    }
    floor.nowMillis = millis;
  }

  /** The minutes that begin now, open: time is about to move on. */
  private void openMinutes() {
    while (dueMillis() <= floor.nowMillis) {
      step();
    }
  }

  private long dueMillis() {
    long next = announced.isEmpty() ? Long.MAX_VALUE : announced.peek().millis();
    return Math.min(next, Math.min(floor.market.dueMillis(), calendar.dueMillis()));
  }

  private boolean opensMinute() {
    long due = dueMillis();
    boolean told = !announced.isEmpty() && announced.peek().millis() == due;
    return !told
        && calendar.dueMillis() != due
        && floor.market.dueTurn() == Market.Turn.MINUTE_OPEN;
  }

  private void step() {
    long due = dueMillis();
    if (due > minuteEnd || opensMinute()) {
      keepEquity();
    }
    floor.nowMillis = due;
    boolean market = floor.market.dueMillis() == due;
    if (market && floor.market.dueTurn() == Market.Turn.MINUTE_END) {
      floor.market.step(watcher);
      minuteEnd = due;
    } else if (!announced.isEmpty() && announced.peek().millis() == due) {
      floor.listener.on(announced.remove());
    } else if (calendar.dueMillis() == due) {
      var session = calendar.session();
      dayWork.run(calendar.take(), session);
    } else {
      floor.market.step(watcher);
    }
  }

  /** After the last thing of a minute's end, before anything later. */
  private void keepEquity() {
    if (minuteEnd == Long.MIN_VALUE) {
      return;
    }
    for (TradingAccount account : floor.accounts) {
      double equity = valuation(account).equity().doubleValue();
      account.add(new EquityPoint(minuteEnd, equity, false));
    }
    minuteEnd = Long.MIN_VALUE;
  }

  private final class Replayed implements Market.Watcher {
    @Override
    public void on(MarketEvent event) {
      boolean late =
          event instanceof MarketEvent.Minute && floor.mishaps.reportsLate(event.ticker());
      if (late && event instanceof MarketEvent.Minute bar) {
        long shares = Math.ceilDiv(bar.volume(), LATE_PART);
        floor.listener.on(bar.without(shares));
        announced.add(new MarketEvent.Update(bar, bar.millis() + LATE_MILLIS, shares));
      } else {
        floor.listener.on(event);
      }
    }

    @Override
    public void opened(SymbolTape tape, MinuteInPlay minute) {
      matching.atOpen(tape.ticker(), minute);
    }

    @Override
    public void closed(SymbolTape tape, MinuteInPlay minute) {
      matching.atClose(tape.ticker(), minute);
    }
  }
}
