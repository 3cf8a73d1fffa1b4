package dev.bellwether.engine;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Plays finished bars of one or more symbols in the order of their ends: bars that end together
 * appear together.
 *
 * <p>Every bar must lie inside a session of the calendar; the reader cuts what does not.
 */
public final class HistoricalFeed implements BarFeed {
  private static final long NEVER = Long.MAX_VALUE;

  private final ExchangeCalendar calendar;
  private final Reel[] reels;
  private final Reel lead;
  private long soonestEnd;
  private Session session;
  private long sessionOpen;
  private long sessionClose;

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
    this.reels = bars.stream().map(Reel::new).toArray(Reel[]::new);
    this.lead = reels[0];
    this.soonestEnd = Arrays.stream(reels).mapToLong(reel -> reel.end).min().orElse(NEVER);
    long firstStart = Arrays.stream(reels).mapToLong(reel -> reel.start).min().orElse(NEVER);
    enter(calendar.atOrAfter(firstStart));
  }

  /** A tape that shows these bars, with nothing uncovered yet. */
  public void show(Tape tape) {
    for (int i = 0; i < reels.length; i++) {
      tape.show(i, reels[i].bars);
    }
    tape.enter(session);
  }

  /** The session of the first bar. */
  public Session firstSession() {
    return session;
  }

  @Override
  public Step advance(Tape tape, long limitMillis) {
    long end = soonestEnd;
    if (end > limitMillis || end == NEVER) {
      return pause(tape, limitMillis);
    }
    tape.moveTo(end);
    // The first apart from the loop: most runs have one symbol, and this is the path of every bar.
    long soonest = uncover(tape, 0, lead, end);
    for (int i = 1; i < reels.length; i++) {
      soonest = Math.min(soonest, uncover(tape, i, reels[i], end));
    }
    soonestEnd = soonest;
    return Step.BARS;
  }

  private Step pause(Tape tape, long limitMillis) {
    if (soonestEnd == NEVER) {
      return Step.END;
    }
    tape.moveTo(limitMillis);
    return Step.TIME;
  }

  /** Shows the bar of one place that ends now, if there is one; returns when the next one ends. */
  private long uncover(Tape tape, int place, Reel reel, long now) {
    if (reel.end != now) {
      return reel.end;
    }
    tape.step(place);
    if (now > sessionClose || reel.start < sessionOpen) {
      enterSessionOf(reel, tape);
    }
    return reel.pull();
  }

  private void enterSessionOf(Reel reel, Tape tape) {
    if (reel.end > session.closeMillis()) {
      enter(calendar.atOrAfter(reel.start));
      tape.enter(session);
    }
    if (!session.covers(reel.start, reel.end)) {
      throw new IllegalArgumentException(
          reel.bars.symbol()
              + " bar at "
              + Instant.ofEpochMilli(reel.start)
              + " must lie inside a session; cut it with the calendar first");
    }
  }

  private void enter(Session next) {
    session = next;
    sessionOpen = next.openMillis();
    sessionClose = next.closeMillis();
  }

  /** The bars of one place, and when the next one to show starts and ends. */
  private static final class Reel {
    final Bars bars;
    private final long[] starts;
    private final long[] ends;
    private final long length;
    private final int rows;
    private int row;
    long start;
    long end;

    Reel(Bars bars) {
      this.bars = bars;
      this.starts = bars.columns().start();
      this.ends = bars.columns().end();
      this.length = ends.length == 0 ? bars.granularity().millis() : 0;
      this.row = bars.offset() - 1;
      this.rows = bars.offset() + bars.size();
      pull();
    }

    /** Goes to the next bar and returns when it ends: {@link #NEVER} after the last one. */
    long pull() {
      if (++row >= rows) {
        start = NEVER;
        end = NEVER;
      } else {
        start = starts[row];
        end = length == 0 ? ends[row] : start + length;
      }
      return end;
    }
  }
}
