package dev.bellwether.sandbox.market;

import java.time.LocalDate;

/**
 * A change of the number of shares: {@code from} old ones become {@code to} new ones.
 *
 * @param date the first day on which it trades so
 */
public record Split(String ticker, LocalDate date, double from, double to) {
  public Split {
    if (!(from > 0 && to > 0)) {
      throw new IllegalArgumentException(
          "from and to must be above 0, were " + from + " and " + to);
    }
  }
}
