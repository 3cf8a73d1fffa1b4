package dev.bellwether.engine.live;

import dev.bellwether.engine.HistoricalFeed;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Holdings;
import dev.bellwether.market.decision.Schedule;
import dev.bellwether.market.decision.Series;
import dev.bellwether.market.decision.Snapshot;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import java.util.List;
import java.util.Optional;

/**
 * Brings a fresh strategy to where it would stand had it run since the beginning of the bars: it is
 * shown all of them, and asked today's marks again. One that is asked at each bar is asked where
 * today's journal says that it was, with the account as it stood then. Its answers lead to nothing.
 */
final class Replay {
  /** The past as the strategy saw it: with the equity that the day began with. */
  private record Then(Tape tape, Holdings holdings) implements Snapshot {
    @Override
    public long timeMillis() {
      return tape.timeMillis();
    }

    @Override
    public Session session() {
      return tape.session();
    }

    @Override
    public Series series(int place) {
      return tape.series(place);
    }

    @Override
    public Series series(Symbol symbol) {
      return tape.series(symbol);
    }
  }

  private record Cash(double equity) implements Holdings {
    @Override
    public double shares(Symbol symbol) {
      return 0;
    }

    @Override
    public double cash() {
      return equity;
    }
  }

  private Replay() {}

  /** Plays the feed to its end; returns the latest answer of today, if there was one. */
  static Optional<Decision> play(
      Strategy strategy,
      HistoricalFeed feed,
      Tape tape,
      Session today,
      double openingEquity,
      JournalLines past) {
    if (strategy.schedule() instanceof Schedule.EveryBar) {
      List<String> evidence = strategy.evidence().names();
      again(strategy, feed, tape, new PastAccount(past, today, openingEquity, tape, evidence));
      return Optional.empty(); // the journal has its answers
    }
    Snapshot then = new Then(tape, new Cash(openingEquity));
    long[] marks = strategy.schedule().instants(today);
    int next = 0;
    Decision latest = null;
    BarFeed.Step step = feed.advance(tape, limit(marks, next, tape, today));
    while (step != BarFeed.Step.END) {
      if (step == BarFeed.Step.BARS) {
        strategy.observe(then);
      }
      if (next < marks.length && tape.timeMillis() >= marks[next]) {
        latest = strategy.decide(then);
        next++;
      }
      step = feed.advance(tape, limit(marks, next, tape, today));
    }
    return Optional.ofNullable(latest);
  }

  private static void again(
      Strategy strategy, HistoricalFeed feed, Tape tape, PastAccount account) {
    Snapshot then = new Then(tape, account);
    while (feed.advance(tape, Long.MAX_VALUE) != BarFeed.Step.END) {
      strategy.observe(then);
      if (account.wasAskedAt(tape.timeMillis())) {
        strategy.decide(then);
      }
    }
  }

  private static long limit(long[] marks, int next, Tape tape, Session today) {
    boolean isToday = tape.timeMillis() >= today.openMillis();
    return isToday && next < marks.length ? marks[next] : Long.MAX_VALUE;
  }
}
