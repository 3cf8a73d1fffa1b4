package dev.bellwether.cli.wiring;

import dev.bellwether.btm.BtmDay;
import dev.bellwether.btm.BtmParameters;
import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import java.time.LocalDate;
import java.util.List;

/**
 * One day as the strategy sees it, with nothing after its last bar: a day that is not over has no
 * price carried forward into hours that have not come.
 *
 * @param day at every minute
 * @param lastMillis when its last bar ended, epoch milliseconds
 */
public record ShownDay(BtmDay day, long lastMillis) {
  /**
   * The day of a session.
   *
   * @param parameters with the symbol of the market
   * @throws IllegalArgumentException if there are no bars of it
   */
  public static ShownDay of(Market market, BtmParameters parameters, LocalDate date) {
    ExchangeCalendar calendar = market.calendar();
    Session session =
        calendar
            .session(date)
            .orElseThrow(() -> new IllegalArgumentException("no session on " + date));
    Bars all = market.signal();
    Session first = session;
    for (int i = 0; i <= parameters.warmUpSessions(); i++) {
      if (first.openMillis() > all.startMillis(0)) {
        first = calendar.previous(first);
      }
    }
    Bars needed = all.between(first.openMillis(), session.closeMillis());
    if (needed.isEmpty() || needed.endMillis(needed.size() - 1) <= session.openMillis()) {
      throw new IllegalArgumentException("there are no bars of " + all.symbol() + " on " + date);
    }
    return new ShownDay(
        BtmDay.of(needed, date, parameters, calendar, market.dividends()),
        needed.endMillis(needed.size() - 1));
  }

  /** The half-hour marks, in order. */
  public List<BtmDay.Mark> marks() {
    return day.marks().stream().map(this::known).toList();
  }

  /** Every minute from the first to the close. */
  public List<BtmDay.Mark> minutes() {
    return day.minutes().stream().skip(1).map(this::known).toList();
  }

  private BtmDay.Mark known(BtmDay.Mark mark) {
    return day.session().openMillis() + mark.minute() * 60_000L <= lastMillis
        ? mark
        : new BtmDay.Mark(
            mark.minute(), Double.NaN, mark.band(), Double.NaN, mark.sigma(), mark.position());
  }
}
