package dev.bellwether.engine.live;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Granularity;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.BarHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The bars that a strategy is shown before it is asked for the first time. */
record PastBars(BarHistory history, ExchangeCalendar calendar, Granularity granularity) {
  /**
   * Of the first symbol all that the warm-up needs; of the others, whose prices alone are wanted,
   * the session before and today. Only bars that have ended.
   */
  List<Bars> of(List<Symbol> symbols, Session today, int sessions, long nowMillis) {
    Session first = today;
    for (int i = 0; i < sessions; i++) {
      first = calendar.previous(first);
    }
    List<Bars> all = new ArrayList<>();
    for (Symbol symbol : symbols) {
      Session from = all.isEmpty() ? first : calendar.previous(today);
      all.add(ended(symbol, from.openMillis(), nowMillis));
    }
    return all;
  }

  private Bars ended(Symbol symbol, long fromMillis, long nowMillis) {
    Bars bars =
        history.bars(
            symbol, granularity, Instant.ofEpochMilli(fromMillis), Instant.ofEpochMilli(nowMillis));
    int ended = bars.size();
    while (ended > 0 && bars.endMillis(ended - 1) > nowMillis) {
      ended--;
    }
    return bars.slice(0, ended);
  }
}
