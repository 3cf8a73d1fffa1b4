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
   * One instant of every session.
   *
   * @param time when the answer is to take effect
   * @param lead how much earlier a live runner asks, so that the order arrives in time; with bars
   *     alone there is no price in between, so a backtest asks at the instant itself
   */
  record Mark(SessionTime time, Duration lead) {
    public Mark {
      if (lead.isNegative()) {
        throw new IllegalArgumentException("lead must not be negative, was " + lead);
      }
    }
  }

  /**
   * At fixed instants of each session.
   *
   * @param marks those that fall after the open and not after the close count, each once, in time
   *     order
   */
  record At(List<Mark> marks) implements Schedule {
    public At {
      marks = List.copyOf(marks);
      if (marks.isEmpty()) {
        throw new IllegalArgumentException("marks must name at least one time of the session");
      }
    }

    /** With the same lead for all. */
    public At(List<SessionTime> times, Duration lead) {
      this(times.stream().map(time -> new Mark(time, lead)).toList());
    }
  }

  /** The instants in one session, epoch milliseconds, sorted; empty for {@link EveryBar}. */
  default long[] instants(Session session) {
    return instants(session, false);
  }

  /** When a live runner asks: the {@link #instants} less their leads, sorted. */
  default long[] instantsAhead(Session session) {
    return instants(session, true);
  }

  private long[] instants(Session session, boolean ahead) {
    return switch (this) {
      case EveryBar every -> new long[0];
      case At at -> distinct(inside(at.marks(), session, ahead));
    };
  }

  // Arrays and no streams: this is asked once a session, and most times lie outside it.
  private static long[] inside(List<Mark> marks, Session session, boolean ahead) {
    long[] found = new long[marks.size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      Mark mark = marks.get(i);
      long instant = mark.time().millisIn(session);
      if (instant > session.openMillis() && instant <= session.closeMillis()) {
        found[count++] = ahead ? instant - mark.lead().toMillis() : instant;
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
