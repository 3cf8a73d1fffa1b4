package dev.bellwether.engine.report.document;

import java.util.List;

/**
 * One day at a time, chosen from a list: price, the range it may wander in, the session's average
 * price, entries and exits.
 *
 * <p>Every day given is embedded in the page, at about 3 bytes a number: a year of minutes with
 * four lines is some 1.5 MB. For longer runs hand over the days worth looking at.
 *
 * @param note a sentence below the title; may be empty
 * @param decimals digits of a price that are kept, 0 to 6
 * @param days in time order
 */
public record SessionChart(String title, String note, int decimals, List<SessionDay> days)
    implements Section {

  private static final int MOST_DECIMALS = 6;

  public SessionChart {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "decimals must lie in 0 to " + MOST_DECIMALS + ", was " + decimals);
    }
    days = List.copyOf(days);
  }

  /** With cents. */
  public static SessionChart of(String title, List<SessionDay> days) {
    return new SessionChart(title, "", 2, days);
  }

  /** The same chart with a sentence below its title. */
  public SessionChart noted(String sentence) {
    return new SessionChart(title, sentence, decimals, days);
  }
}
