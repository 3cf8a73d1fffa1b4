package dev.bellwether.btm;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Everything remembered of the symbol: today's open, last price and VWAP, and of the sessions
 * before their moves and closes. Fed bar by bar; a bar costs a few additions, whatever the window.
 *
 * <p>Prices are noted at points of the session, a fixed step apart. Where no bar ends at a point,
 * the last price is carried forward once a later bar of the session shows that trading went on. A
 * session whose first bar begins later than {@link #GRACE_MILLIS} after the open has no open and
 * leaves no moves; one whose last bar ends earlier than that before the close has no close.
 */
final class SessionMemory {
  /** How late the first bar may begin, and how early the last may end. */
  static final long GRACE_MILLIS = 300_000;

  private static final int MILLIS_PER_MINUTE = 60_000;
  private static final int MINUTES_PER_DAY = 1440;
  private static final long NONE = Long.MIN_VALUE;
  private static final Session BEFORE_ALL = new Session(LocalDate.MIN, NONE, NONE + 1, false);

  private final ExchangeCalendar calendar;
  private final int stepMinutes;
  private final MoveWindow moves;
  private final DailyCloses closes;
  private final SessionVwap vwap;
  private Session today = BEFORE_ALL;
  private int sessionsSeen;
  private double open;
  private double lastClose;
  private long lastEndMillis = NONE;
  private int nextPoint;
  private long nextPointMillis;
  // of the bar that has not ended yet; NONE where nothing of it was seen
  private long formingMillis = NONE;
  private double formingClose;
  private double formingVwap;

  SessionMemory(ExchangeCalendar calendar, BtmParameters parameters, int stepMinutes) {
    this.calendar = calendar;
    this.stepMinutes = stepMinutes;
    this.moves = new MoveWindow(parameters.lookback(), MINUTES_PER_DAY / stepMinutes + 1);
    this.closes = new DailyCloses(parameters.volatilityLookback(), parameters.volatilityLag());
    this.vwap = new SessionVwap(parameters.vwapPrice());
  }

  /**
   * Makes this session today's.
   *
   * @return whether it was not today's already
   */
  boolean enter(Session session) {
    if (session.closeMillis() == today.closeMillis()) {
      return false;
    }
    int gap = today.openMillis() == NONE ? 0 : gapTo(session);
    closes.put(hasClose() ? lastClose : Double.NaN);
    closes.advance(gap);
    moves.advance(gap);
    sessionsSeen += gap;
    today = session;
    vwap.reset();
    open = Double.NaN;
    lastClose = Double.NaN;
    lastEndMillis = NONE;
    nextPoint = 0;
    nextPointMillis = session.openMillis();
    formingMillis = NONE;
    return true;
  }

  /** Takes in the open of today's first bar. To be followed by {@link #add} of the same bar. */
  void begin(long startMillis, double barOpen) {
    open = startMillis <= today.openMillis() + GRACE_MILLIS ? barOpen : Double.NaN;
  }

  /**
   * Takes in a bar of today's session.
   *
   * @throws IllegalArgumentException if it reaches outside the session or overlaps the bar before
   */
  void add(long startMillis, long endMillis, double high, double low, double close, double volume) {
    if (!today.covers(startMillis, endMillis) || startMillis < lastEndMillis) {
      throw outOfPlace(startMillis, endMillis);
    }
    if (endMillis >= nextPointMillis) {
      reachPoints(endMillis, close);
    }
    vwap.add(high, low, close, volume);
    lastClose = close;
    lastEndMillis = endMillis;
    formingMillis = NONE;
  }

  /**
   * Takes note of today's bar that has not ended yet: it gives the price and the average until it
   * has, and leaves no other trace.
   *
   * @param latestMillis when its latest trade happened
   */
  void form(double high, double low, double close, double volume, long latestMillis) {
    formingMillis = latestMillis;
    formingClose = close;
    formingVwap = vwap.valueWith(high, low, close, volume);
  }

  private void reachPoints(long endMillis, double close) {
    while (nextPointMillis < endMillis) {
      note(lastClose);
    }
    if (nextPointMillis == endMillis) {
      note(close);
    }
  }

  private void note(double price) {
    moves.put(nextPoint, Math.abs(price / open - 1));
    nextPoint++;
    nextPointMillis += (long) stepMinutes * MILLIS_PER_MINUTE;
  }

  /** How many sessions of the calendar lie between the first one seen and today. */
  int sessionsBefore() {
    return sessionsSeen;
  }

  /** Today's first price; NaN while there is none. */
  double open() {
    return open;
  }

  /** The last price of the session before; NaN if it is not known. */
  double previousClose() {
    return closes.ago(1);
  }

  double volatility() {
    return closes.volatility();
  }

  /** Mean absolute move at so many minutes after the open, a multiple of the step. */
  double sigma(int minute) {
    return moves.sigma(minute / stepMinutes);
  }

  double vwap() {
    return formingMillis == NONE ? vwap.value() : formingVwap;
  }

  /** The last price of today; NaN before the first. */
  double price() {
    return formingMillis == NONE ? lastClose : formingClose;
  }

  /** Whether the last price is not older than this; false if there is none today. */
  boolean isFresh(long nowMillis, long maxAgeMillis) {
    long latest = Math.max(lastEndMillis, formingMillis);
    return latest != NONE && nowMillis - latest <= maxAgeMillis;
  }

  private boolean hasClose() {
    return lastEndMillis != NONE && lastEndMillis >= today.closeMillis() - GRACE_MILLIS;
  }

  private int gapTo(Session session) {
    if (session.openMillis() < today.closeMillis()) {
      throw new IllegalArgumentException(
          "sessions must follow each other, but " + session.date() + " came after " + today.date());
    }
    return calendar.sessionsBetween(today, session);
  }

  private IllegalArgumentException outOfPlace(long startMillis, long endMillis) {
    return new IllegalArgumentException(
        "a bar must lie within the regular session of "
            + today.date()
            + ", "
            + today.open()
            + " to "
            + today.close()
            + ", and after the bar before it, but was "
            + Instant.ofEpochMilli(startMillis)
            + " to "
            + Instant.ofEpochMilli(endMillis)
            + "; cut the input by the exchange calendar");
  }
}
