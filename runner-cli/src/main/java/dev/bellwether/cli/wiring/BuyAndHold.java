package dev.bellwether.cli.wiring;

import dev.bellwether.btm.Dividends;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import java.util.List;

/**
 * What the same money would have become in the symbol itself, held over the same sessions: from the
 * close before each to its own, dividends put back in on their ex-date, nothing paid for trading.
 *
 * <pre>
 *   worth_t = worth_(t-1) * (close_t + dividend_t) / close before t
 * </pre>
 *
 * <p>Where sessions are left out, after a gap in the bars, what the symbol did meanwhile is not
 * counted, as it is not for the strategy.
 */
public final class BuyAndHold {
  private BuyAndHold() {}

  /** The worth at each session's close. */
  public static DailyEquity of(
      double start, Bars bars, List<Session> sessions, Dividends dividends) {
    double worth = start;
    double[] worths = new double[sessions.size()];
    for (int i = 0; i < worths.length; i++) {
      Session session = sessions.get(i);
      double close = closeBefore(bars, session.closeMillis());
      double before = closeBefore(bars, session.openMillis());
      worth *= (close + dividends.on(session.date())) / before;
      worths[i] = worth;
    }
    return DailyEquity.of(start, sessions, worths);
  }

  private static double closeBefore(Bars bars, long millis) {
    return bars.close(bars.firstAtOrAfter(millis) - 1);
  }
}
