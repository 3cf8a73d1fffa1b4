package dev.bellwether.cli.wiring;

import dev.bellwether.btm.Dividends;
import dev.bellwether.engine.stats.DailyEquity;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import java.util.List;

/**
 * What the same money would have become in the symbol itself: bought at the close before the first
 * session, dividends put back into it at the close of their ex-date, nothing paid for trading.
 *
 * <pre>
 *   worth_t = worth_(t-1) * (close_t + dividend_t) / close_(t-1)
 * </pre>
 */
final class BuyAndHold {
  private BuyAndHold() {}

  static DailyEquity of(double start, Bars bars, List<Session> sessions, Dividends dividends) {
    double before = closeBefore(bars, sessions.getFirst().openMillis());
    double worth = start;
    double[] worths = new double[sessions.size()];
    for (int i = 0; i < worths.length; i++) {
      double close = closeBefore(bars, sessions.get(i).closeMillis());
      worth *= (close + dividends.on(sessions.get(i).date())) / before;
      worths[i] = worth;
      before = close;
    }
    return DailyEquity.of(start, sessions, worths);
  }

  private static double closeBefore(Bars bars, long millis) {
    return bars.close(bars.firstAtOrAfter(millis) - 1);
  }
}
