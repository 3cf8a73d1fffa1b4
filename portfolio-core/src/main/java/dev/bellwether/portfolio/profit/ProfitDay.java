package dev.bellwether.portfolio.profit;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.calendar.SessionTime;
import java.time.ZoneId;

/**
 * The instants of one session at which the rules change, epoch milliseconds. Half days end at 13:00
 * and so before the afternoon of the rules begins; their last exits begin as long before the close
 * as on any day.
 *
 * @param openMillis the opening bell
 * @param afternoonMillis from when on stops are closer
 * @param closingMillis from when on the last exits are made
 * @param closeMillis the closing bell
 */
public record ProfitDay(
    long openMillis, long afternoonMillis, long closingMillis, long closeMillis) {

  /**
   * The instants of a session.
   *
   * @param zone the exchange's own
   */
  public static ProfitDay of(Session session, ZoneId zone, ProfitRules rules) {
    return new ProfitDay(
        session.openMillis(),
        SessionTime.at(rules.afternoonFrom(), zone).millisIn(session),
        SessionTime.beforeClose(rules.closingLead()).millisIn(session),
        session.closeMillis());
  }

  boolean isOpen(long epochMillis) {
    return epochMillis >= openMillis && epochMillis < closeMillis;
  }

  boolean isAfternoon(long epochMillis) {
    return epochMillis >= afternoonMillis;
  }

  boolean isClosing(long epochMillis) {
    return epochMillis >= closingMillis;
  }
}
