package dev.bellwether.benchmarks;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.data.BarColumns;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.decision.Strategy;

/**
 * One share from an RSI(14) below 30 until one above 70. Next-open fills; nothing happens on the
 * last bar.
 */
final class RsiWork implements Work {
  private static final double LOW = 30;
  private static final double HIGH = 70;

  @Override
  public Answer loop(Bars bars) {
    BarColumns columns = bars.columns();
    double[] open = columns.open();
    double[] close = columns.close();
    Wilder rsi = new Wilder();
    Tally tally = new Tally();
    for (int i = 0; i < close.length; i++) {
      int wanted = wanted(rsi.next(close[i]));
      if (wanted != 0 && i + 1 < close.length) {
        tally.turn(wanted > 0, i + 1, open[i + 1]);
      }
    }
    return tally.answer(close[close.length - 1]);
  }

  @Override
  public Strategy strategy(Bars bars, NyseCalendar calendar) {
    Wilder rsi = new Wilder();
    return new InOrOut(bars.symbol(), now -> wanted(rsi.next(now.series(0).close())));
  }

  private static int wanted(double rsi) {
    return rsi < LOW ? 1 : rsi > HIGH ? -1 : 0;
  }
}
