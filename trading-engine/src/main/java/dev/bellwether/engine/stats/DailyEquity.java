package dev.bellwether.engine.stats;

import dev.bellwether.market.calendar.Session;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an account, or a share of an index, was worth at the close of each session that counts.
 *
 * <pre>
 *   r_t = equity_t / equity_(t-1) - 1        with equity_0 the start
 * </pre>
 *
 * Equity at or below zero is ruin: that session's return is −1 and those of all later ones are 0.
 * Immutable.
 */
public final class DailyEquity {
  private final double start;
  private final List<Session> sessions;
  private final double[] equity;
  private final double[] returns;

  private DailyEquity(double start, List<Session> sessions, double[] equity, double[] returns) {
    this.start = start;
    this.sessions = sessions;
    this.equity = equity;
    this.returns = returns;
  }

  /**
   * Checks the series and derives its returns.
   *
   * @param start worth before the first session, above 0
   * @param sessions in time order, warm-up left out; may be empty
   * @param equity worth at the close of each session, shape [sessions], any unit
   */
  public static DailyEquity of(double start, List<Session> sessions, double[] equity) {
    if (!(start > 0 && start < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("start must be a number above 0, was " + start);
    }
    Numbers.sameLength("equity", equity, "sessions", sessions.size());
    Numbers.finite("equity", equity);
    inTimeOrder(sessions);
    return new DailyEquity(start, List.copyOf(sessions), equity.clone(), returns(start, equity));
  }

  public double start() {
    return start;
  }

  /** Worth after the last session; the start where there is none. */
  public double last() {
    return equity.length == 0 ? start : equity[equity.length - 1];
  }

  public int size() {
    return equity.length;
  }

  public List<Session> sessions() {
    return sessions;
  }

  /** Worth at the close of session {@code index}, counted from 0. */
  public double at(int index) {
    return equity[index];
  }

  /** A copy, shape [sessions]. */
  public double[] values() {
    return equity.clone();
  }

  /** A copy, fractions, shape [sessions]. */
  public double[] returns() {
    return returns.clone();
  }

  /** Mean over the sessions; absent without one. */
  public OptionalDouble average() {
    return equity.length == 0 ? OptionalDouble.empty() : Numbers.present(Moments.mean(equity));
  }

  /**
   * How far each close is below the highest before it, the start included.
   *
   * <pre>
   *   d_t = 1 - equity_t / max(equity_0 ... equity_t)
   * </pre>
   *
   * @return fractions from 0 to 1, shape [sessions]; debt counts as a loss of everything
   */
  public double[] drawdowns() {
    double[] depths = new double[equity.length];
    double peak = start;
    for (int i = 0; i < equity.length; i++) {
      peak = Math.max(peak, equity[i]);
      depths[i] = Math.min(1, 1 - equity[i] / peak);
    }
    return depths;
  }

  /** The deepest fall, the first of equals; absent where equity never fell. */
  public Optional<Drawdown> deepestDrawdown() {
    return Drawdown.deepest(this);
  }

  /** Most sessions in a row that ended below the peak before them. */
  public int longestDrawdown() {
    int longest = 0;
    int run = 0;
    for (double depth : drawdowns()) {
      run = depth > 0 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static double[] returns(double start, double[] equity) {
    double[] returns = new double[equity.length];
    double before = start;
    for (int i = 0; i < equity.length && before > 0; i++) {
      returns[i] = Math.max(0, equity[i]) / before - 1;
      before = equity[i];
    }
    return returns;
  }

  private static void inTimeOrder(List<Session> sessions) {
    for (int i = 1; i < sessions.size(); i++) {
      if (!sessions.get(i).date().isAfter(sessions.get(i - 1).date())) {
        throw new IllegalArgumentException(
            "sessions must be in time order and each named once, but "
                + sessions.get(i).date()
                + " comes after "
                + sessions.get(i - 1).date());
      }
    }
  }
}
