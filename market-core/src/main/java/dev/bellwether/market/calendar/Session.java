package dev.bellwether.market.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One regular trading session, from the opening to the closing bell.
 *
 * @param date the trading date in the exchange's own zone
 * @param openMillis the opening bell, epoch milliseconds
 * @param closeMillis the closing bell, epoch milliseconds; early on half days
 * @param earlyClose whether the session ends before the usual time
 */
public record Session(LocalDate date, long openMillis, long closeMillis, boolean earlyClose) {
  public Session {
    if (closeMillis <= openMillis) {
      throw new IllegalArgumentException(
          "closeMillis must be after openMillis " + openMillis + ", was " + closeMillis);
    }
  }

  public Instant open() {
    return Instant.ofEpochMilli(openMillis);
  }

  public Instant close() {
    return Instant.ofEpochMilli(closeMillis);
  }

  /** Length in whole minutes: 390, or 210 where trading ends at 13:00. */
  public int minutes() {
    return (int) ((closeMillis - openMillis) / 60_000);
  }

  /** Whether a bar that covers {@code [startMillis, endMillis)} lies wholly inside. */
  public boolean covers(long startMillis, long endMillis) {
    return startMillis >= openMillis && endMillis <= closeMillis;
  }
}
