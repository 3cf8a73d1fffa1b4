package dev.bellwether.market.decision;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.calendar.SessionTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** When a strategy wants to be asked. */
public sealed interface Schedule {
  /** At the end of each bar. */
  record EveryBar() implements Schedule {}

  static Schedule everyBar() {
    return new EveryBar();
  }

  /**
   * At fixed instants of each session.
   *
   * @param times those that fall after the open and not after the close count, each once, in time
   *     order
   * @param lead how much earlier a live runner asks, so that the order arrives in time; with bars
   *     alone there is no price in between, so a backtest asks at the instant itself
   */
  record At(List<SessionTime> times, Duration lead) implements Schedule {
    public At {
      times = List.copyOf(times);
      if (times.isEmpty()) {
        throw new IllegalArgumentException("times must name at least one time of the session");
      }
      if (lead.isNegative()) {
        throw new IllegalArgumentException("lead must not be negative, was " + lead);
      }
    }
  }

  /** The instants in one session, epoch milliseconds, sorted; empty for {@link EveryBar}. */
  default long[] instants(Session session) {
    return switch (this) {
      case EveryBar every -> new long[0];
      case At at -> distinct(inside(at.times(), session));
    };
  }

  // Arrays and no streams: this is asked once a session, and most times lie outside it.
  private static long[] inside(List<SessionTime> times, Session session) {
    long[] found = new long[times.size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      long instant = times.get(i).millisIn(session);
      if (instant > session.openMillis() && instant <= session.closeMillis()) {
        found[count++] = instant;
      }
    }
    long[] inside = Arrays.copyOf(found, count);
    Arrays.sort(inside);
    return inside;
  }

  private static long[] distinct(long[] sorted) {
    int count = Math.min(1, sorted.length);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[i - 1]) {
        sorted[count++] = sorted[i];
      }
    }
    return count == sorted.length ? sorted : Arrays.copyOf(sorted, count);
  }
}
