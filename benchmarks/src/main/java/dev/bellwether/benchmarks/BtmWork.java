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
 * close. The loop knows the sessions' rows beforehand, as a vectorised study would.
 */
final class BtmWork implements Work {
  private static final int LOOKBACK = 14;
  private static final int WARM_UP = 15;
  private static final int STEP = 30;
  private static final double START = 100_000;

  private final List<int[]> days = new ArrayList<>();

  @Override
  public Answer loop(Bars bars) {
    if (days.isEmpty()) {
      findDays(bars);
    }
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
