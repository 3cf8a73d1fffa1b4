package dev.bellwether.engine.report;

import dev.bellwether.engine.stats.DailyEquity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which days of a long run are worth a chart of their own: each costs some 8 kB of the page.
 *
 * <p>All of them while they are few; else the last, the best and the worst, a third of each.
 */
public final class DayChoice {
  /** Half a year of minutes: about 1.5 MB. */
  public static final int MOST = 130;

  private DayChoice() {}

  /** At most {@link #MOST} days, in time order. */
  public static SortedSet<LocalDate> of(DailyEquity equity) {
    return of(equity, MOST);
  }

  /**
   * At most so many days, in time order.
   *
   * @param most at least 3
   */
  public static SortedSet<LocalDate> of(DailyEquity equity, int most) {
    if (most < 3) {
      throw new IllegalArgumentException("most must be at least 3, was " + most);
    }
    SortedSet<LocalDate> chosen = new TreeSet<>();
    int size = equity.size();
    IntStream.range(Math.max(0, size - (size > most ? most / 3 : most)), size)
        .forEach(i -> chosen.add(date(equity, i)));
    double[] returns = equity.returns();
    int[] falling =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -returns[i]))
            .mapToInt(i -> i)
            .toArray();
    for (int rank = 0; rank < size && chosen.size() + 1 < most; rank++) {
      chosen.add(date(equity, falling[rank]));
      chosen.add(date(equity, falling[size - 1 - rank]));
    }
    return chosen;
  }

  private static LocalDate date(DailyEquity equity, int i) {
    return equity.sessions().get(i).date();
  }
}
