package dev.bellwether.engine;

import dev.bellwether.market.calendar.Session;

/**
 * What the account was worth when a session began, also where the program was started again in the
 * middle of it.
 */
public interface OpeningEquity {
  /**
   * The equity at the beginning of the session, account currency.
   *
   * @param measured what it is now
   */
  double of(Session session, double measured);
}
