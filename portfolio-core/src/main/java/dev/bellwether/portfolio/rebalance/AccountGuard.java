package dev.bellwether.portfolio.rebalance;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Watches over a whole account: where its equity has fallen too far from its peak everything is
 * sold, and nothing is bought for some sessions.
 *
 * <pre>
 *   peak     = max(peak, equity)
 *   drawdown = (peak - equity) / peak
 *   drawdown &gt;= limit: sell all, and rest for so many sessions; then peak = equity
 * </pre>
 *
 * <p>It is asked once for each plan; asked again on the same date it answers the same. Money taken
 * out of the account looks like a fall.
 *
 * <p>Source: the fuller version of the original trading automation. Departures: it really sells,
 * rests for sessions and not for days of the calendar, and begins anew with the equity of the day
 * on which the rest ends, so that an old peak cannot end the trading for ever.
 *
 * @param date of the plan for which it was asked last
 * @param peak account currency
 * @param restUntil the first plan that may buy again; empty where it does not rest
 */
public record AccountGuard(LocalDate date, double peak, Optional<LocalDate> restUntil) {
  /**
   * When it acts.
   *
   * @param drawdown fraction, 0.1 is ten percent
   * @param sessions how long it rests, at least 1
   */
  public record Rules(double drawdown, int sessions) {
    public Rules {
      if (!(drawdown > 0 && drawdown < 1)) {
        throw new IllegalArgumentException("drawdown must be above 0 and below 1, was " + drawdown);
      }
      if (sessions < 1) {
        throw new IllegalArgumentException("sessions must be at least 1, was " + sessions);
      }
    }
  }

  public AccountGuard {
    if (!(peak >= 0)) {
      throw new IllegalArgumentException("peak must be at least 0, was " + peak);
    }
  }

  /** A guard that has seen nothing yet. */
  public static AccountGuard fresh() {
    return new AccountGuard(LocalDate.MIN, 0, Optional.empty());
  }

  /**
   * The guard for another plan.
   *
   * @param equity account currency, at least 0
   * @param planDate a session, not before the last one that was asked for
   */
  public AccountGuard next(
      Rules rules, double equity, LocalDate planDate, ExchangeCalendar calendar) {
    if (!(equity >= 0) || planDate.isBefore(date)) {
      throw new IllegalArgumentException(
          "equity must be at least 0 and planDate not before "
              + date
              + ", were "
              + equity
              + " and "
              + planDate);
    }
    if (planDate.equals(date)) {
      return this;
    }
    if (restUntil.isPresent()) {
      return planDate.isBefore(restUntil.get())
          ? new AccountGuard(planDate, peak, restUntil)
          : new AccountGuard(planDate, equity, Optional.empty());
    }
    double highest = Math.max(peak, equity);
    boolean acts = highest - equity >= rules.drawdown() * highest && highest > 0;
    return new AccountGuard(
        planDate,
        highest,
        acts ? Optional.of(after(planDate, rules.sessions(), calendar)) : Optional.empty());
  }

  private static LocalDate after(LocalDate date, int sessions, ExchangeCalendar calendar) {
    Session last = calendar.session(date).orElseThrow();
    for (int i = 0; i < sessions; i++) {
      last = calendar.next(last);
    }
    return last.date();
  }

  /** Why nothing may be held after this plan; empty if it does not rest. */
  public Optional<String> rest(double equity) {
    return restUntil.map(
        until ->
            "the account stands "
                + Rebalancer.percent(Math.round((1 - equity / peak) * 1000) / 1000.0)
                + " below its peak: all is sold, and nothing is bought before the plan of "
                + until);
  }
}
