package dev.bellwether.http.stream;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.data.Bar;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import dev.bellwether.market.port.PortException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArraySet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the history for minutes that a stream left out. */
final class GapFill {
  private static final Logger LOG = LoggerFactory.getLogger(GapFill.class);

  private final Optional<BarHistory> history;
  private final ExchangeCalendar calendar;
  private final CopyOnWriteArraySet<Symbol> symbols;

  GapFill(Optional<BarHistory> history, ExchangeCalendar calendar, List<Symbol> symbols) {
    this.history = history;
    this.calendar = calendar;
    this.symbols = new CopyOnWriteArraySet<>(symbols);
  }

  List<Symbol> symbols() {
    return List.copyOf(symbols);
  }

  void watch(List<Symbol> more) {
    symbols.addAll(more);
  }

  /**
   * The bars of a symbol that start in {@code [fromMillis, toMillis)}, as far as they are to be
   * had.
   */
  List<Bar> between(Symbol symbol, long fromMillis, long toMillis) {
    boolean inSession =
        fromMillis < toMillis && calendar.atOrAfter(fromMillis).openMillis() < toMillis;
    if (history.isEmpty() || !inSession) {
      return List.of();
    }
    try {
      Instant from = Instant.ofEpochMilli(fromMillis);
      Instant to = Instant.ofEpochMilli(toMillis);
      return rows(history.get().bars(symbol, Granularity.MINUTE, from, to));
    } catch (PortException e) {
      LOG.warn(
          "the bars of {} from {} to {} are missing and could not be fetched: {}",
          symbol,
          Instant.ofEpochMilli(fromMillis),
          Instant.ofEpochMilli(toMillis),
          e.getMessage());
      return List.of();
    }
  }

  private static List<Bar> rows(Bars bars) {
    List<Bar> rows = new ArrayList<>(bars.size());
    for (int i = 0; i < bars.size(); i++) {
      rows.add(bars.bar(i));
    }
    return rows;
  }
}
