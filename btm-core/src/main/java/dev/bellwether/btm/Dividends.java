package dev.bellwether.btm;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cash dividends by ex-date: the day on which the price opens lower by as much. Immutable.
 *
 * @param byExDate currency units per share, at least 0, in date order
 */
public record Dividends(SortedMap<LocalDate, Double> byExDate) {
  public static final Dividends NONE = new Dividends(new TreeMap<>());

  public Dividends {
    byExDate = Collections.unmodifiableSortedMap(new TreeMap<>(byExDate));
    byExDate.forEach(
        (date, amount) -> {
          if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                "dividend of " + date + " must be a number of at least 0, was " + amount);
          }
        });
  }

  /** What a share bought on this date no longer brings; 0 on most days. */
  public double on(LocalDate date) {
    return byExDate.getOrDefault(date, 0.0);
  }
}
