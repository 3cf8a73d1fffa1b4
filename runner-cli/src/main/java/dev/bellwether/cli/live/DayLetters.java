package dev.bellwether.cli.live;

import dev.bellwether.cli.digest.DayLetter;
import dev.bellwether.cli.digest.Digest;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Strategy;
import java.nio.file.Files;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The letters of one live day: the morning's once what it says is known, the evening's at its end.
 * Neither may disturb the trading: the first is written by a thread of its own, and what goes wrong
 * with either is one sentence in the log.
 *
 * @param strategy as it is lived
 * @param alarms of the day, which letters repeat
 */
record DayLetters(
    Digest digest,
    LetterWriter writer,
    Strategy strategy,
    DayBooks books,
    DayAlarms alarms,
    Consumer<String> news) {

  private static final String MORNING = "morning summary";

  private static final String EVENING = "evening digest";

  /** Writes the morning's letter while the day goes on, unless an earlier run of it did. */
  Once morningBeside(Session session) {
    return new Once(writer.morningMillis(session), () -> begin(session));
  }

  /** The loop's thread does this: whatever is wrong with a letter, the day goes on. */
  private void begin(Session session) {
    try {
      if (!Files.exists(books.folder().resolve("morning-" + session.date() + ".html"))) {
        Supplier<DayLetter> letter = writer.morning(session, strategy, alarms.said());
        Thread.ofVirtual().name("bellwether-morning").start(() -> bring(MORNING, letter));
      }
    } catch (RuntimeException e) {
      failed(MORNING, e);
    }
  }

  /** Writes the morning's letter at once. */
  void morning(Session session) {
    bring(MORNING, () -> writer.morning(session, strategy, alarms.said()).get());
  }

  void evening(Session session) {
    bring(EVENING, () -> books.evening(session, writer.evening(session), alarms.said()));
  }

  private void bring(String name, Supplier<DayLetter> letter) {
    try {
      news.accept("The " + name + ": " + digest.bring(letter.get()));
    } catch (RuntimeException e) {
      failed(name, e);
    }
  }

  private void failed(String name, RuntimeException e) {
    news.accept("The " + name + " could not be brought: " + e.getMessage());
  }
}
