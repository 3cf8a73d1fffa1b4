package dev.bellwether.cli.report;

import dev.bellwether.btm.BtmDay;
import dev.bellwether.cli.wiring.BtmRun;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;

/** One day minute by minute, from no more history than it needs. */
final class DayData {
  private DayData() {}

  static BtmDay of(BtmRun run, Session session) {
    ExchangeCalendar calendar = run.market().calendar();
    Bars all = run.signal();
    Session first = session;
    for (int i = 0; i <= run.parameters().warmUpSessions(); i++) {
      if (!all.isEmpty() && first.openMillis() > all.startMillis(0)) {
        first = calendar.previous(first);
      }
    }
    Bars needed = all.between(first.openMillis(), session.closeMillis());
    return BtmDay.of(
        needed, session.date(), run.parameters(), calendar, run.market().dividends());
  }
}
