package dev.bellwether.portfolio.rebalance;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;

/** Of which session a plan knows the close. */
public final class PlanDate {
  /** So long after the close a daily bar is taken to be final. */
  public static final long SETTLED_AFTER_MILLIS = 15 * 60_000;

  private PlanDate() {}

  /** The last session whose bar is final: a bar that is still forming is never looked at. */
  public static Session settled(long epochMillis, ExchangeCalendar calendar) {
    return calendar.before(epochMillis - SETTLED_AFTER_MILLIS);
  }
}
