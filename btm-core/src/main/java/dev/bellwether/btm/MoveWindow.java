package dev.bellwether.btm;

import java.util.Arrays;

/**
 * How far the price had moved from the open, on today's session and on each of the {@code lookback}
 * sessions of the calendar before it, at equally spaced points of the session. A session without
 * data counts as one, with nothing in it.
 */
final class MoveWindow {
  private final double[][] moves; // [session, a ring][point]
  private int today;

  /**
   * @param points the highest point plus one
   */
  MoveWindow(int lookback, int points) {
    moves = new double[lookback + 1][points];
    for (double[] session : moves) {
      Arrays.fill(session, Double.NaN);
    }
  }

  /** Moves on by so many sessions of the calendar; those passed over stay empty. */
  void advance(int sessions) {
    for (int i = Math.min(sessions, moves.length); i > 0; i--) {
      today = next(today);
      Arrays.fill(moves[today], Double.NaN);
    }
  }

  /** Notes today's absolute move at one point, fraction. */
  void put(int point, double move) {
    moves[today][point] = move;
  }

  /**
   * The mean move at one point over the sessions before today; NaN if more than one of them has
   * none. Added up from the oldest on, so that the same sessions always give the same bits.
   */
  double sigma(int point) {
    double sum = 0;
    int count = 0;
    for (int session = next(today); session != today; session = next(session)) {
      double move = moves[session][point];
      if (move >= 0) {
        sum += move;
        count++;
      }
    }
    return count >= moves.length - 2 ? sum / count : Double.NaN;
  }

  private int next(int session) {
    return session + 1 == moves.length ? 0 : session + 1;
  }
}
