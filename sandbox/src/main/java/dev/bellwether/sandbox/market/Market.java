package dev.bellwether.sandbox.market;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * All tapes, and which of them moves next. The open of a minute is a step of its own kind: it
 * happens after everything else of the same instant, so that who hears of the minute before can
 * still trade at it.
 */
public final class Market {
  private static final Comparator<SymbolTape> BY_DUE =
      Comparator.comparingLong(SymbolTape::dueMillis)
          .thenComparing(tape -> Turn.of(tape.dueStep()))
          .thenComparing(SymbolTape::ticker);

  private final TradingHours hours;
  private final Assets assets;
  private final double halfSpread;
  private final CorporateActions actions;
  private final SequencedMap<String, SymbolTape> tapes = new TreeMap<>();
  private final PriorityQueue<SymbolTape> queue = new PriorityQueue<>(BY_DUE);

  /** What comes first at one instant. */
  public enum Turn {
    MINUTE_END,
    CALENDAR,
    WITHIN_MINUTE,
    MINUTE_OPEN;

    static Turn of(int step) {
      return step == 0 ? MINUTE_OPEN : step == MinuteReplay.PRINTS ? MINUTE_END : WITHIN_MINUTE;
    }
  }

  /**
   * A market without bars.
   *
   * @param halfSpread half the distance of bid and offer, currency units per share
   */
  public Market(TradingHours hours, Assets assets, double halfSpread) {
    this(hours, assets, halfSpread, new CorporateActions());
  }

  /**
   * A market without bars.
   *
   * @param halfSpread half the distance of bid and offer, currency units per share
   */
  public Market(TradingHours hours, Assets assets, double halfSpread, CorporateActions actions) {
    this.hours = hours;
    this.actions = actions;
    this.assets = assets;
    this.halfSpread = halfSpread;
  }

  public TradingHours hours() {
    return hours;
  }

  public Assets assets() {
    return assets;
  }

  /** Splits and dividends. */
  public CorporateActions actions() {
    return actions;
  }

  /** Loads a ticker's minutes in place of those it had; those before now are history at once. */
  public void load(Bars minutes, long nowMillis) {
    String ticker = minutes.symbol().ticker();
    assets.list(ticker);
    SymbolTape tape = tapes.computeIfAbsent(ticker, t -> new SymbolTape(t, halfSpread));
    queue.remove(tape);
    int row = minutes.firstAtOrAfter(nowMillis);
    long today = hours.at(hours.local(nowMillis).toLocalDate(), LocalTime.MIDNIGHT);
    int first = minutes.firstAtOrAfter(today);
    tape.load(minutes, nowMillis, lastCore(minutes, row), lastCore(minutes, Math.min(first, row)));
    queue.add(tape);
  }

  /** Stops trading in the halt's ticker for its time. */
  public void halt(Halt halt) {
    SymbolTape tape = tapes.get(halt.ticker());
    if (tape != null) {
      queue.remove(tape);
      tape.halt(halt);
      queue.add(tape);
    }
  }

  public Optional<SymbolTape> tape(String ticker) {
    return Optional.ofNullable(tapes.get(ticker));
  }

  /** All, in the order of their tickers. */
  public Collection<SymbolTape> tapes() {
    return Collections.unmodifiableCollection(tapes.values());
  }

  /** When the next step is due; the largest long if there is none. */
  public long dueMillis() {
    SymbolTape tape = queue.peek();
    return tape == null ? Long.MAX_VALUE : tape.dueMillis();
  }

  /** Of which kind the next step is. */
  public Turn dueTurn() {
    SymbolTape tape = queue.peek();
    return tape == null ? Turn.MINUTE_OPEN : Turn.of(tape.dueStep());
  }

  /** Takes the next step of the replay and tells the watcher. */
  public void step(Watcher watcher) {
    SymbolTape tape = queue.remove();
    long at = tape.dueMillis();
    int step = tape.dueStep();
    if (step == MinuteReplay.PRINTS) {
      watcher.on(tape.takeMinute(hours.isCore(at - 1)));
    } else {
      watcher.on(tape.takeQuote());
      watcher.on(tape.takePrint());
      tell(watcher, tape, step);
    }
    queue.add(tape);
  }

  /** Begins a trading day: the last core closes become yesterday's. */
  public void newDay() {
    tapes.values().forEach(SymbolTape::newDay);
  }

  private static void tell(Watcher watcher, SymbolTape tape, int step) {
    if (step == 0) {
      watcher.opened(tape, tape.inPlay());
    } else if (step == MinuteReplay.PRINTS - 1) {
      watcher.closed(tape, tape.inPlay());
    }
  }

  private double lastCore(Bars minutes, int beforeRow) {
    for (int i = beforeRow - 1; i >= 0; i--) {
      long start = minutes.startMillis(i);
      Optional<Session> session = hours.today(start);
      if (session.isPresent() && session.get().covers(start, minutes.endMillis(i))) {
        return minutes.close(i);
      }
    }
    return Double.NaN;
  }

  /** Who is told what the market does, in order. */
  public interface Watcher {
    /** Something that everybody may see. */
    void on(MarketEvent event);

    /** A minute has opened: orders that waited may trade at its open. */
    void opened(SymbolTape tape, MinuteInPlay minute);

    /** A minute has made its last trade: orders that waited at its open may have traded. */
    void closed(SymbolTape tape, MinuteInPlay minute);
  }
}
