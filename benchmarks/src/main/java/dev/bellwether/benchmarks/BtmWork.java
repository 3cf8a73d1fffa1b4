package dev.bellwether.benchmarks;

import dev.bellwether.btm.BtmPresets;
import dev.bellwether.btm.BtmStrategy;
import dev.bellwether.btm.Dividends;
import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.BarColumns;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.decision.Strategy;
import java.util.ArrayList;
import java.util.List;

/**
 * Beat the Market at 100 % of the equity: bands of 14 sessions, current band and VWAP, out at the
 * close. The loops know the sessions' rows beforehand, as a vectorised study would.
 *
 * <p>There are two to compare with: one that works out band and VWAP at every minute, and the least
 * there can be, which does so at the half hours only, as the engine does.
 */
final class BtmWork implements Work {
  static final int LOOKBACK = 14;
  static final int STEP = 30;
  private static final int WARM_UP = 15;
  private static final double START = 100_000;

  private final boolean atMarksOnly;
  private final List<int[]> days = new ArrayList<>();
  private long minutesOutside;

  BtmWork(boolean atMarksOnly) {
    this.atMarksOnly = atMarksOnly;
  }

  @Override
  public Answer loop(Bars bars) {
    if (days.isEmpty()) {
      findDays(bars);
    }
    return atMarksOnly ? atMarks(bars) : atEveryMinute(bars);
  }

  private Answer atEveryMinute(Bars bars) {
    BarColumns columns = bars.columns();
    BtmBandLoop loop = new BtmBandLoop(columns);
    double equity = START;
    for (int day = 0; day < days.size(); day++) {
      int from = days.get(day)[0];
      int to = days.get(day)[1];
      if (day >= WARM_UP) {
        double before = columns.close()[from - 1];
        equity += loop.trade(from, to, before, (long) (equity / columns.open()[from]));
      }
      loop.remember(day, from, to);
    }
    minutesOutside = loop.minutesOutside();
    return new Answer(loop.trades(), equity - START);
  }

  long minutesOutside() {
    return minutesOutside;
  }

  private Answer atMarks(Bars bars) {
    BarColumns columns = bars.columns();
    double[][] moves = new double[LOOKBACK][STEP];
    double equity = START;
    int trades = 0;
    for (int day = 0; day < days.size(); day++) {
      BtmDayLoop loop = new BtmDayLoop(columns, days.get(day)[0], days.get(day)[1]);
      if (day >= WARM_UP) {
        double before = columns.close()[days.get(day - 1)[1] - 1];
        trades += loop.trade(before, moves, (long) (equity / loop.open()));
        equity += loop.profit();
      }
      loop.remember(moves[day % LOOKBACK]);
    }
    return new Answer(trades, equity - START);
  }

  private void findDays(Bars bars) {
    NyseCalendar calendar = NyseCalendar.create();
    int row = 0;
    while (row < bars.size()) {
      Session session = calendar.atOrAfter(bars.startMillis(row));
      int end = bars.firstAtOrAfter(session.closeMillis());
      days.add(new int[] {row, end});
      row = end;
    }
  }

  @Override
  public Strategy strategy(Bars bars, NyseCalendar calendar) {
    return new BtmStrategy(
        BtmPresets.PAPER_FIXED.withSymbol(bars.symbol()), calendar, Dividends.NONE);
  }

  /** Marks of a session of this many minutes. */
  static int marks(int minutes) {
    return (minutes - 1) / STEP;
  }
}
