package dev.bellwether.sandbox.market;

import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One ticker's recorded minutes and how far they have been replayed. Only what has happened can be
 * read from it: {@link #known()} ends with the last finished minute.
 */
public final class SymbolTape {
  private final String ticker;
  private final double halfSpread;
  private Bars bars;
  private int row;
  private int step;
  private MarketEvent.@Nullable Print print;
  private MarketEvent.@Nullable Quote quote;
  private double coreClose = Double.NaN;
  private double previousClose = Double.NaN;

  SymbolTape(String ticker, double halfSpread) {
    this.ticker = ticker;
    this.halfSpread = halfSpread;
    this.bars = Bars.empty(Symbol.of(ticker), Granularity.MINUTE);
  }

  public String ticker() {
    return ticker;
  }

  /**
   * Replaces the recorded minutes; what starts before {@code nowMillis} counts as replayed.
   *
   * @param coreClose close of the last core minute before now; NaN if there is none
   * @param previousClose the same before today
   */
  void load(Bars minutes, long nowMillis, double coreClose, double previousClose) {
    bars = minutes;
    row = minutes.firstAtOrAfter(nowMillis);
    step = 0;
    this.coreClose = coreClose;
    this.previousClose = previousClose;
    if (row > 0) {
      int last = row - 1;
      print =
          new MarketEvent.Print(
              ticker, bars.endMillis(last), idAt(bars.endMillis(last)), bars.close(last), 0);
      quote = around(bars.endMillis(last), bars.close(last));
    }
  }

  /** Takes the minutes that start in the halt, and have not begun, out of the record for good. */
  void halt(Halt halt) {
    BarsBuilder rest = new BarsBuilder(bars.symbol(), bars.granularity());
    for (int i = 0; i < bars.size(); i++) {
      boolean begun = i < row || (i == row && step > 0);
      if (begun || !halt.covers(bars.startMillis(i))) {
        rest.add(bars.bar(i));
      }
    }
    bars = rest.build();
  }

  /** The finished minutes. */
  public Bars known() {
    return bars.slice(0, row);
  }

  /** All recorded minutes, future ones too: for the sandbox's own bookkeeping. */
  public Bars recorded() {
    return bars;
  }

  public Optional<MarketEvent.Print> lastPrint() {
    return Optional.ofNullable(print);
  }

  public Optional<MarketEvent.Quote> lastQuote() {
    return Optional.ofNullable(quote);
  }

  /** The last price; NaN before the first. */
  public double price() {
    return print == null ? Double.NaN : print.price();
  }

  /** The close of the last core session before today; NaN if there was none. */
  public double previousClose() {
    return previousClose;
  }

  /** The close of the last core minute; NaN if there was none. */
  public double coreClose() {
    return coreClose;
  }

  /** When the next step of the replay is due, epoch milliseconds; the largest long at the end. */
  long dueMillis() {
    if (row >= bars.size()) {
      return Long.MAX_VALUE;
    }
    return step == MinuteReplay.PRINTS
        ? bars.endMillis(row)
        : bars.startMillis(row) + step * MinuteReplay.STEP_MILLIS;
  }

  /** Which trade is due: 0 the open to 3 the close, 4 for the end of the minute. */
  int dueStep() {
    return step;
  }

  /** The minute that is being replayed. */
  MinuteInPlay inPlay() {
    return new MinuteInPlay(
        bars.startMillis(row), bars.open(row), bars.high(row), bars.low(row), bars.close(row));
  }

  MarketEvent.Quote takeQuote() {
    long at = dueMillis();
    quote = around(at, MinuteReplay.price(bars, row, step));
    return quote;
  }

  MarketEvent.Print takePrint() {
    long at = dueMillis();
    double price = MinuteReplay.price(bars, row, step);
    long size = MinuteReplay.size(bars, row, step);
    print = new MarketEvent.Print(ticker, at, idAt(at), price, size);
    step++;
    return print;
  }

  MarketEvent.Minute takeMinute(boolean core) {
    MarketEvent.Minute minute = MinuteReplay.minute(ticker, bars, row);
    if (core) {
      coreClose = minute.close();
    }
    row++;
    step = 0;
    return minute;
  }

  /** Makes the last core close yesterday's. */
  void newDay() {
    previousClose = coreClose;
  }

  /** Every trade has a place of its own in the day's steps, so its time gives its id. */
  private static long idAt(long millis) {
    return millis / MinuteReplay.STEP_MILLIS;
  }

  /** The trades of {@code [fromMillis, toMillis]} that have happened. */
  public List<MarketEvent.Print> prints(long fromMillis, long toMillis) {
    List<MarketEvent.Print> prints = new ArrayList<>();
    for (int i = bars.firstAtOrAfter(fromMillis - 59_999); i <= row && i < bars.size(); i++) {
      int done = i < row ? MinuteReplay.PRINTS : step;
      for (int k = 0; k < done; k++) {
        long at = bars.startMillis(i) + k * MinuteReplay.STEP_MILLIS;
        if (at >= fromMillis && at <= toMillis) {
          double price = MinuteReplay.price(bars, i, k);
          long size = MinuteReplay.size(bars, i, k);
          prints.add(new MarketEvent.Print(ticker, at, idAt(at), price, size));
        }
      }
    }
    return prints;
  }

  /** The best bid and offer when this trade was made. */
  public MarketEvent.Quote quoteAt(MarketEvent.Print trade) {
    return around(trade.millis(), trade.price());
  }

  /** A finished minute with its trade count and mean price. */
  public MarketEvent.Minute minute(int knownRow) {
    return MinuteReplay.minute(ticker, known(), knownRow);
  }

  private MarketEvent.Quote around(long millis, double price) {
    double tick = price < 1 ? 1e4 : 1e2;
    double bid = Math.floor((price - halfSpread) * tick + 1e-6) / tick;
    double ask = Math.ceil((price + halfSpread) * tick - 1e-6) / tick;
    return new MarketEvent.Quote(ticker, millis, bid, 100, ask, 100);
  }
}
