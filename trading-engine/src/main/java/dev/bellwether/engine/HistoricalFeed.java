package dev.bellwether.engine;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import java.time.Instant;
import java.util.Arrays;
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
  private final Reel lead;
  private long soonestEnd;
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
    this.lead = reels[0];
    this.soonestEnd = Arrays.stream(reels).mapToLong(reel -> reel.end).min().orElse(Tape.NEVER);
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
    long end = soonestEnd;
    if (end > limitMillis || end == Tape.NEVER) {
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

  /** For one symbol only, and within a session: the short loop that most of a backtest is. */
  @Override
  public boolean advanceWhile(Tape tape, long beforeMillis, Predicate<Tape> test) {
    if (reels.length > 1) {
      return false;
    }
    long before = Math.min(beforeMillis, lead.closeMillis + 1);
    long end = lead.end;
    try {
      while (end < before) {
        tape.moveTo(end);
        end = tape.step(0);
        if (!test.test(tape)) {
          return true;
        }
      }
      return false;
    } finally {
      lead.end = end;
      soonestEnd = end;
    }
  }

  private Step pause(Tape tape, long limitMillis) {
    if (soonestEnd == Tape.NEVER) {
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
    reel.end = tape.step(place);
    if (now > reel.closeMillis) {
      // Bars do not overlap: those behind the first of a session begin within it as well.
      enterSessionOf(reel, tape.series(place), tape);
    }
    return reel.end;
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

    /** When the next one to show ends. */
    long end;

    /** Of the session that the one shown last was found to lie in. */
    long closeMillis = Long.MIN_VALUE;

    Reel(Bars bars) {
      this.bars = bars;
      this.end = bars.isEmpty() ? Tape.NEVER : bars.endMillis(0);
    }
  }
}
