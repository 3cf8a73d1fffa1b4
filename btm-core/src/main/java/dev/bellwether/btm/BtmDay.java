package dev.bellwether.btm;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One session as the strategy sees it, at every minute: for tables and charts. The numbers at the
 * marks are those of {@link BtmStrategy}, to the bit.
 *
 * <p>The band is known for the whole session as soon as it has opened; price and VWAP end with the
 * bars. Immutable.
 */
public final class BtmDay {
  /**
   * What is known at the end of one minute.
   *
   * @param minute after the open
   * @param price the last one; NaN if there is none that is fresh enough
   * @param band NaN where it is not known
   * @param vwap of the session so far; NaN where the price is
   * @param sigma mean absolute move from the open at this minute, fraction; NaN where not known
   * @param position what the signal said at the latest half-hour mark: +1, 0 or −1
   */
  public record Mark(
      int minute, double price, NoiseBand band, double vwap, double sigma, int position) {}

  private final Session session;
  private final DayPlan plan;
  private final List<Mark> minutes;

  BtmDay(Session session, DayPlan plan, Mark[] minutes) {
    this.session = session;
    this.plan = plan;
    this.minutes = List.of(minutes);
  }

  /**
   * The session on a date.
   *
   * @param bars of the symbol, regular sessions only, from the warm-up on; what comes after the
   *     date is not looked at
   * @throws IllegalArgumentException if the exchange is closed on the date, or a bar reaches
   *     outside its session
   */
  public static BtmDay of(
      Bars bars,
      LocalDate date,
      BtmParameters parameters,
      ExchangeCalendar calendar,
      Dividends dividends) {
    Session session = calendar.session(date).orElseThrow(() -> closed(date));
    return new DayReader(parameters, calendar, bars).read(session, dividends.on(date));
  }

  private static IllegalArgumentException closed(LocalDate date) {
    return new IllegalArgumentException(
        "date must be one on which the exchange trades, was " + date);
  }

  public Session session() {
    return session;
  }

  /** Why the day is not traded; empty if it is. */
  public Optional<String> refusal() {
    return plan.readiness() == Readiness.READY
        ? Optional.empty()
        : Optional.of(plan.readiness().reason());
  }

  /** Today's first price; NaN if there is none. */
  public double open() {
    return plan.open();
  }

  /** The close of the session before, less a dividend of today; NaN if it is not known. */
  public double previousClose() {
    return plan.previousClose();
  }

  /** Daily, fraction; NaN if it is not known. */
  public double volatility() {
    return plan.volatility();
  }

  /** NaN if it is not known. */
  public double leverage() {
    return plan.leverage();
  }

  /** The half-hour marks, in order: 12 on a full day, 6 when trading ends at 13:00. */
  public List<Mark> marks() {
    return minutes.stream()
        .filter(m -> m.minute() > 0 && m.minute() % Marks.STEP == 0)
        .filter(m -> m.minute() < session.minutes())
        .toList();
  }

  /** Every minute, from the open (place 0, where only today's open is known) to the close. */
  public List<Mark> minutes() {
    return minutes;
  }
}
