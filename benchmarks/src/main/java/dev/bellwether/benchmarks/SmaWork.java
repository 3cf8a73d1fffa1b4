package dev.bellwether.benchmarks;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.BarColumns;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.decision.Strategy;

/**
 * One share while the average of 10 closes is above that of 20; a tie keeps the side of the bar
 * before. Next-open fills; nothing is opened on the last bar.
 */
final class SmaWork implements Work {
  static final int FAST = 10;
  static final int SLOW = 20;

  @Override
  public Answer loop(Bars bars) {
    BarColumns columns = bars.columns();
    double[] open = columns.open();
    double[] close = columns.close();
    double fast = 0;
    double slow = 0;
    int side = 0;
    Tally tally = new Tally();
    for (int i = 0; i < close.length; i++) {
      fast += close[i] - (i >= FAST ? close[i - FAST] : 0);
      slow += close[i] - (i >= SLOW ? close[i - SLOW] : 0);
      if (i < SLOW - 1) {
        continue;
      }
      int now = Double.compare(fast / FAST, slow / SLOW);
      if (now != 0) {
        if (side != 0 && now != side && i + 1 < close.length) {
          tally.turn(now > 0, i + 1, open[i + 1]);
        }
        side = now;
      }
    }
    return tally.answer(close[close.length - 1]);
  }

  @Override
  public Strategy strategy(Bars bars, NyseCalendar calendar) {
    return new InOrOut(bars.symbol(), new SmaRule());
  }
}
