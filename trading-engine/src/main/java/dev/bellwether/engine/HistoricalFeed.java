package dev.bellwether.engine;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Plays finished bars of one or more symbols in the order of their ends: bars that end together
 * appear together.
 *
 * <p>Every bar must lie inside a session of the calendar; the reader cuts what does not.
 */
public final class HistoricalFeed implements BarFeed {
  private final ExchangeCalendar calendar;
  private final Reel[] reels;
  // when the next bar of any but the first ends
  private long othersEnd;
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
    this.reels = bars.stream().map(Reel::new).toArray(Reel[]::new);
    this.othersEnd =
        bars.stream()
            .skip(1)
            .filter(one -> !one.isEmpty())
            .mapToLong(one -> one.endMillis(0))
            .min()
            .orElse(Tape.NEVER);
    long firstStart =
        bars.stream()
            .filter(one -> !one.isEmpty())
            .mapToLong(one -> one.startMillis(0))
            .min()
            .orElseThrow();
    this.session = calendar.atOrAfter(firstStart);
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
    long end = Math.min(tape.nextEndMillis(0), othersEnd);
    if (end == Tape.NEVER) {
      return Step.END;
    }
    if (end > limitMillis) {
      tape.moveTo(limitMillis);
      return Step.TIME;
    }
    tape.moveTo(end);
    uncover(tape, 0, end);
    if (othersEnd == end) {
      uncoverOthers(tape, end);
    }
    return Step.BARS;
  }

  private void uncoverOthers(Tape tape, long now) {
    long next = Tape.NEVER;
    for (int i = 1; i < reels.length; i++) {
      uncover(tape, i, now);
      next = Math.min(next, tape.nextEndMillis(i));
    }
    othersEnd = next;
  }

  /** Bars of the first symbol alone, within one session: the short loop of most backtests. */
  @Override
  public boolean advanceWhile(Tape tape, long beforeMillis, Predicate<Tape> test) {
    long before = Math.min(Math.min(beforeMillis, othersEnd), reels[0].closeMillis + 1);
    long end = tape.nextEndMillis(0);
    while (end < before) {
      tape.moveTo(end);
      end = tape.step(0);
      if (!test.test(tape)) {
        return true;
      }
    }
    return false;
  }

  /** Shows the bar of one place that ends now, if there is one. */
  private void uncover(Tape tape, int place, long now) {
    if (tape.nextEndMillis(place) == now) {
      tape.step(place);
      if (now > reels[place].closeMillis) {
        // Bars do not overlap: those behind the first of a session begin within it as well.
        enterSessionOf(reels[place], tape.series(place), tape);
      }
    }
  }

  private void enterSessionOf(Reel reel, Series bar, Tape tape) {
    long start = bar.startMillis();
    if (bar.endMillis() > session.closeMillis()) {
      session = calendar.atOrAfter(start);
      tape.enter(session);
    }
    if (!session.covers(start, bar.endMillis())) {
      throw new IllegalArgumentException(
          bar.symbol()
              + " bar at "
              + Instant.ofEpochMilli(start)
              + " must lie inside a session; cut it with the calendar first");
    }
    reel.closeMillis = session.closeMillis();
  }

  /** The bars of one place. */
  private static final class Reel {
    final Bars bars;

    /** Of the session that the one shown last was found to lie in. */
    long closeMillis = Long.MIN_VALUE;

    Reel(Bars bars) {
      this.bars = bars;
    }
  }
}
