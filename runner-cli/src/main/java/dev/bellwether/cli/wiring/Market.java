package dev.bellwether.cli.wiring;

import dev.bellwether.btm.Dividends;
import dev.bellwether.engine.bars.DataHash;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that is known of the market before a run: bars as they were read, and where they came
 * from.
 *
 * @param calendar of the exchange
 * @param symbol whose price gives the signal
 * @param bars by symbol, the signal's among them
 * @param dividends of the symbol
 * @param isSynthetic whether any of the bars are made up
 * @param origin for people, one fact a line: files, rows, what was cut
 */
public record Market(
    ExchangeCalendar calendar,
    Symbol symbol,
    Map<Symbol, Bars> bars,
    Dividends dividends,
    boolean isSynthetic,
    List<String> origin) {

  public Market {
    bars = Collections.unmodifiableMap(new TreeMap<>(bars));
    origin = List.copyOf(origin);
    if (!bars.containsKey(symbol)) {
      throw new IllegalArgumentException(
          "no --bars hold "
              + symbol
              + ", whose price gives the signal; they hold "
              + bars.keySet());
    }
  }

  /** The same from an instant on. */
  public Market from(long epochMillis) {
    Map<Symbol, Bars> later = new TreeMap<>();
    bars.forEach((name, all) -> later.put(name, all.between(epochMillis, Long.MAX_VALUE)));
    return new Market(calendar, symbol, later, dividends, isSynthetic, origin);
  }

  /** The bars that give the signal. */
  public Bars signal() {
    Bars found = bars.get(symbol);
    if (found == null) {
      throw new IllegalStateException("the constructor lets no such market through");
    }
    return found;
  }

  /** The sessions that the signal has bars of, in order; at least one. */
  public List<Session> sessions() {
    return Window.all(signal(), calendar);
  }

  /** A fingerprint of all bars that were read. */
  public String dataHash() {
    return DataHash.of(bars.values());
  }
}
