package dev.bellwether.engine;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import java.util.List;

/**
 * Plays finished bars of one or more symbols in the order of their ends: bars that end together
 * appear together.
 *
 * <p>Every bar must lie inside a session of the calendar; the reader cuts what does not.
 */
public final class HistoricalFeed implements BarFeed {
  private final ExchangeCalendar calendar;
  private final Bars[] bars;
  private final int[] next;
  private Session session;

  /**
   * A feed at the beginning of the bars.
   *
   * @param bars one per symbol of the tape, in its order, all of the same granularity
   */
  public HistoricalFeed(List<Bars> bars, ExchangeCalendar calendar) {
    if (bars.isEmpty() || bars.stream().allMatch(Bars::isEmpty)) {
      throw new IllegalArgumentException("bars must hold at least one bar, held none");
    }
    this.calendar = calendar;
    this.bars = bars.toArray(Bars[]::new);
    this.next = new int[this.bars.length];
    this.session = calendar.atOrAfter(firstStart());
  }

  /** A tape that shows these bars, with nothing uncovered yet. */
  public void show(Tape tape) {
    for (int i = 0; i < bars.length; i++) {
      tape.show(i, bars[i]);
    }
    tape.enter(session);
  }

  /** The session of the first bar. */
  public Session firstSession() {
    return session;
  }

  @Override
  public Step advance(Tape tape, long limitMillis) {
    long end = nextEnd();
    if (end == Long.MAX_VALUE) {
      return Step.END;
    }
    if (end > limitMillis) {
      tape.moveTo(limitMillis);
      return Step.TIME;
    }
    tape.moveTo(end);
    for (int i = 0; i < bars.length; i++) {
      if (next[i] < bars[i].size() && bars[i].endMillis(next[i]) == end) {
        uncover(tape, i);
      }
    }
    return Step.BARS;
  }

  private void uncover(Tape tape, int place) {
    int row = next[place]++;
    tape.step(place);
    long end = bars[place].endMillis(row);
    if (end > session.closeMillis()) {
      session = calendar.atOrAfter(bars[place].startMillis(row));
      tape.enter(session);
    }
    if (!session.covers(bars[place].startMillis(row), end)) {
      throw new IllegalArgumentException(
          bars[place].symbol()
              + " bar at "
              + java.time.Instant.ofEpochMilli(bars[place].startMillis(row))
              + " must lie inside a session; cut it with the calendar first");
    }
  }

  private long nextEnd() {
    long soonest = Long.MAX_VALUE;
    for (int i = 0; i < bars.length; i++) {
      if (next[i] < bars[i].size()) {
        soonest = Math.min(soonest, bars[i].endMillis(next[i]));
      }
    }
    return soonest;
  }

  private long firstStart() {
    long first = Long.MAX_VALUE;
    for (Bars one : bars) {
      first = one.isEmpty() ? first : Math.min(first, one.startMillis(0));
    }
    return first;
  }
}
