package dev.bellwether.engine.stats;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Daily returns compounded by month and by year of the calendar.
 *
 * <pre>
 *   return of a month = (1 + r_first) * ... * (1 + r_last) - 1
 * </pre>
 *
 * Fractions. Only months and years with a session are named, in time order; the first and last may
 * be incomplete.
 */
public final class CalendarReturns {
  private CalendarReturns() {}

  public static SortedMap<YearMonth, Double> monthly(DailyEquity equity) {
    return by(equity, YearMonth::from);
  }

  public static SortedMap<Year, Double> yearly(DailyEquity equity) {
    return by(equity, Year::from);
  }

  private static <K extends Comparable<? super K>> SortedMap<K, Double> by(
      DailyEquity equity, Function<LocalDate, K> period) {
    SortedMap<K, Double> factors = new TreeMap<>();
    double[] returns = equity.returns();
    for (int i = 0; i < returns.length; i++) {
      factors.merge(period.apply(equity.sessions().get(i).date()), 1 + returns[i], (a, b) -> a * b);
    }
    factors.replaceAll((key, factor) -> factor - 1);
    return Collections.unmodifiableSortedMap(factors);
  }
}
