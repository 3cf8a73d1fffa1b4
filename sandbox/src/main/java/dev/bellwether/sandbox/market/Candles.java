package dev.bellwether.sandbox.market;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finished minutes put together to longer stretches. */
public final class Candles {
  private Candles() {}

  /**
   * The candles that start in {@code [fromMillis, toMillis]}, oldest first; the last one may not be
   * over yet. A candle's first minute decides where it starts, its trades may be told of later.
   */
  public static List<MarketEvent.Minute> of(
      SymbolTape tape, TradingHours hours, Frame frame, long fromMillis, long toMillis) {
    List<MarketEvent.Minute> candles = new ArrayList<>();
    Bars known = tape.known();
    boolean single = frame.equals(Frame.MINUTE);
    Days days = new Days(hours, frame);
    long first = single ? fromMillis : frame.startOf(fromMillis, hours.zone());
    Open open = new Open(tape.ticker());
    for (int i = known.firstAtOrAfter(first); i < known.size(); i++) {
      long start = known.startMillis(i);
      if (frame.isDaily() && !days.isCore(start)) {
        continue;
      }
      long bucket = single ? start : days.bucket(start);
      if (bucket > toMillis) {
        break;
      }
      if (bucket >= fromMillis) {
        open.take(bucket, tape.minute(i), candles);
      }
    }
    open.finish(candles);
    return candles;
  }

  /** Candles of so many seconds, of the trades that each minute is replayed as. */
  public static List<MarketEvent.Minute> ofSeconds(
      SymbolTape tape, int seconds, long fromMillis, long toMillis) {
    long length = seconds * 1000L;
    List<MarketEvent.Minute> candles = new ArrayList<>();
    Open open = new Open(tape.ticker());
    for (MarketEvent.Print trade : tape.prints(fromMillis, toMillis)) {
      double price = trade.price();
      long start = trade.millis() - trade.millis() % length;
      long end = start + length;
      open.take(
          start,
          new MarketEvent.Minute(
              tape.ticker(), start, end, price, price, price, price, trade.size(), 1, price),
          candles);
    }
    open.finish(candles);
    return candles;
  }

  /** The session of the last minute that was asked for: most ask for the same one. */
  private static final class Days {
    private final TradingHours hours;
    private final Frame frame;
    private long open = Long.MAX_VALUE;
    private long close = Long.MIN_VALUE;
    private long bucket;

    Days(TradingHours hours, Frame frame) {
      this.hours = hours;
      this.frame = frame;
    }

    boolean isCore(long start) {
      if (start >= open && start < close) {
        return true;
      }
      Optional<Session> session = hours.today(start);
      if (session.isEmpty() || !session.get().covers(start, start + 60_000)) {
        return false;
      }
      open = session.get().openMillis();
      close = session.get().closeMillis();
      bucket = frame.startOf(start, hours.zone());
      return true;
    }

    /** Where the candle of a minute starts; of a daily one if it is a core minute. */
    long bucket(long start) {
      return frame.isDaily() ? bucket : frame.startOf(start, hours.zone());
    }
  }

  /** The candle that is being put together. */
  private static final class Open {
    private final String ticker;
    private boolean begun;
    private long start;
    private long end;
    private double open;
    private double high;
    private double low;
    private double close;
    private long volume;
    private long trades;
    private double paid;

    Open(String ticker) {
      this.ticker = ticker;
    }

    void take(long bucket, MarketEvent.Minute minute, List<MarketEvent.Minute> candles) {
      if (begun && bucket != start) {
        finish(candles);
      }
      if (!begun) {
        begin(bucket, minute);
      }
      end = minute.millis();
      high = Math.max(high, minute.high());
      low = Math.min(low, minute.low());
      close = minute.close();
      volume += minute.volume();
      trades += minute.trades();
      paid += minute.vwap() * minute.volume();
    }

    private void begin(long bucket, MarketEvent.Minute minute) {
      begun = true;
      start = bucket;
      open = minute.open();
      high = minute.high();
      low = minute.low();
      volume = 0;
      trades = 0;
      paid = 0;
    }

    void finish(List<MarketEvent.Minute> candles) {
      if (!begun) {
        return;
      }
      double vwap = volume == 0 ? close : Math.round(paid / volume * 1e6) / 1e6;
      candles.add(
          new MarketEvent.Minute(ticker, start, end, open, high, low, close, volume, trades, vwap));
      begun = false;
    }
  }
}
