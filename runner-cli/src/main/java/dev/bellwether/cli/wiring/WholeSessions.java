package dev.bellwether.cli.wiring;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.BarsBuilder;
import dev.bellwether.market.data.Granularity;

/** Bars of a session added up to one. */
public final class WholeSessions {
  private WholeSessions() {}

  /** A bar for each session that has any. */
  public static Bars of(Bars bars, ExchangeCalendar calendar) {
    BarsBuilder days = new BarsBuilder(bars.symbol(), Granularity.DAY);
    for (int from = 0; from < bars.size(); ) {
      Session session = calendar.atOrAfter(bars.startMillis(from));
      int to = bars.firstAtOrAfter(session.closeMillis());
      add(days, session, bars, from, to);
      from = to;
    }
    return days.build();
  }

  private static void add(BarsBuilder days, Session session, Bars bars, int from, int to) {
    double high = bars.high(from);
    double low = bars.low(from);
    double volume = 0;
    for (int i = from; i < to; i++) {
      high = Math.max(high, bars.high(i));
      low = Math.min(low, bars.low(i));
      volume += bars.volume(i);
    }
    days.add(
        session.openMillis(),
        session.closeMillis(),
        bars.open(from),
        high,
        low,
        bars.close(to - 1),
        volume);
  }
}
