package dev.bellwether.engine.stats;

import dev.bellwether.engine.trade.OpenTrade;
import dev.bellwether.engine.trade.Trade;
import dev.bellwether.engine.trade.TradingActivity;
import dev.bellwether.market.calendar.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much of the time there was anything at stake, in any symbol.
 *
 * <pre>
 *   sessions = sessions with a position during some of it / sessions
 *   time     = session time with a position / session time
 * </pre>
 *
 * Only the time between the opening and the closing bell counts. A trade still open is held to the
 * end.
 *
 * @param sessions a fraction
 * @param time a fraction
 */
public record Exposure(double sessions, double time) {

  /** Absent without a session. */
  public static Optional<Exposure> of(List<Session> sessions, TradingActivity activity) {
    if (sessions.isEmpty()) {
      return Optional.empty();
    }
    List<Span> spans = Span.merged(activity);
    long held = 0;
    long open = 0;
    int heldSessions = 0;
    int from = 0;
    for (Session session : sessions) {
      while (from < spans.size() && spans.get(from).end <= session.openMillis()) {
        from++;
      }
      long inThis = Span.within(session, spans, from);
      held += inThis;
      heldSessions += inThis > 0 ? 1 : 0;
      open += session.closeMillis() - session.openMillis();
    }
    return Optional.of(new Exposure((double) heldSessions / sessions.size(), (double) held / open));
  }

  /** Time with a position. */
  private record Span(long start, long end) {

    /** In time order, none touching the next. */
    static List<Span> merged(TradingActivity activity) {
      List<Span> merged = new ArrayList<>();
      for (Span next : sorted(activity)) {
        Span last = merged.isEmpty() ? null : merged.getLast();
        if (last == null || next.start > last.end) {
          merged.add(next);
        } else if (next.end > last.end) {
          merged.set(merged.size() - 1, new Span(last.start, next.end));
        }
      }
      return merged;
    }

    /** Milliseconds of the session with a position, given the first span that may matter. */
    static long within(Session session, List<Span> spans, int from) {
      long held = 0;
      for (int i = from; i < spans.size() && spans.get(i).start < session.closeMillis(); i++) {
        Span span = spans.get(i);
        held +=
            Math.min(span.end, session.closeMillis()) - Math.max(span.start, session.openMillis());
      }
      return held;
    }

    private static List<Span> sorted(TradingActivity activity) {
      List<Span> spans = new ArrayList<>();
      for (Trade trade : activity.trades()) {
        spans.add(new Span(trade.entryMillis(), trade.exitMillis()));
      }
      for (OpenTrade trade : activity.open()) {
        spans.add(new Span(trade.entryMillis(), Long.MAX_VALUE));
      }
      spans.sort(Comparator.comparingLong(Span::start));
      return spans;
    }
  }
}
