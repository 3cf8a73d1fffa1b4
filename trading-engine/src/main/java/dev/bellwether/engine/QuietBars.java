package dev.bellwether.engine;

import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.decision.Strategy;
import dev.bellwether.market.decision.Tape;
import dev.bellwether.market.port.BarFeed;
import dev.bellwether.market.port.Journal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The bars on which the strategy says what it said before and the broker says nothing: nearly all
 * of a backtest. The feed plays them in one short loop with nothing else in it, in which the
 * compiler need not look again at what cannot change meanwhile.
 */
final class QuietBars {
  private final BarFeed feed;
  private final Tape tape;
  private final Strategy strategy;
  private final boolean everyBar;
  private final OrderDesk desk;
  private final Journal journal;
  private final Predicate<Tape> test = this::isQuiet;
  private @Nullable Decision latest;
  private @Nullable Decision answer;

  /**
   * Quiet bars of one run.
   *
   * @param everyBar whether the strategy is asked at each
   */
  QuietBars(
      BarFeed feed,
      Tape tape,
      Strategy strategy,
      boolean everyBar,
      OrderDesk desk,
      Journal journal) {
    this.feed = feed;
    this.tape = tape;
    this.strategy = strategy;
    this.everyBar = everyBar;
    this.desk = desk;
    this.journal = journal;
  }

  /**
   * Plays them, if there are any.
   *
   * @param latestAnswer what the strategy has to say again
   * @param beforeMillis when something is due, epoch milliseconds
   * @return whether one that is not quiet came: the tape stands there, and the strategy has
   *     observed it
   */
  boolean pass(@Nullable Decision latestAnswer, long beforeMillis) {
    latest = latestAnswer;
    answer = null;
    return feed.advanceWhile(tape, beforeMillis, test);
  }

  /** What the strategy said at the bar that was not quiet; null if it was not asked there. */
  @Nullable Decision answer() {
    return answer;
  }

  // With the tape that the feed passes, not the field: so that the compiler sees that it is one.
  @SuppressWarnings("ReferenceEquality") // the same object means: nothing changed; see Decision
  private boolean isQuiet(Tape now) {
    strategy.observe(now);
    if (desk.hasNews()) {
      return false;
    }
    if (!everyBar) {
      return true;
    }
    Decision decision = strategy.decide(now);
    if (decision == latest) {
      journal.again(now, decision, strategy.evidence());
      return true;
    }
    answer = decision;
    return false;
  }
}
