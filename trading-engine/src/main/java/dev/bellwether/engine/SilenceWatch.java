package dev.bellwether.engine;

import dev.bellwether.market.decision.Series;
import dev.bellwether.market.port.BarFeed;
import java.time.Duration;

/** Counts how long the bars that everything is decided on have not come, and when to leave. */
final class SilenceWatch {
  /** How long after one try what is held is looked at again. */
  private static final long AGAIN_MILLIS = 30_000;

  private static final long NEVER = Long.MAX_VALUE;

  private final long leaveMillis;
  private final Books books;
  private long notBeforeMillis = Long.MIN_VALUE;

  SilenceWatch(SilenceRules rules, Books books) {
    Duration bar = Duration.ofMillis(books.tape().series(0).granularity().millis());
    this.leaveMillis = rules.forBarsOf(bar).leaveAfter().toMillis();
    this.books = books;
  }

  /** A session begins here, perhaps amid it: with what is known of it by now. */
  void begin() {
    Series signal = books.tape().series(0);
    long known = signal.isEmpty() ? Long.MIN_VALUE : signal.endMillis();
    books.hear(Math.max(known, books.tape().session().openMillis()));
  }

  /** Hears the bars of a step: those that came too late to be decided on are none. */
  void hear(BarFeed.Step step) {
    Series signal = books.tape().series(0);
    if (step == BarFeed.Step.BARS && signal.isFresh()) {
      books.hear(signal.endMillis());
    }
  }

  /**
   * When what is held is to be sold unless a bar comes before.
   *
   * @param untilMillis from then on others see to it, epoch milliseconds
   */
  long nextMillis(long untilMillis) {
    if (leaveMillis == 0) {
      return NEVER;
    }
    long due = Math.max(books.heardMillis() + leaveMillis, notBeforeMillis);
    return due < untilMillis ? due : NEVER;
  }

  /** It was seen to just now. */
  void met(long nowMillis) {
    notBeforeMillis = nowMillis + AGAIN_MILLIS;
  }
}
