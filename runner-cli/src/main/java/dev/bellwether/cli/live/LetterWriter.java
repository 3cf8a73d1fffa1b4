package dev.bellwether.cli.live;

import dev.bellwether.cli.digest.DayLetter;
import dev.bellwether.cli.digest.Particulars;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Strategy;
import java.util.List;
import java.util.function.Supplier;

/** Finds what the letters of one system say. */
sealed interface LetterWriter permits BtmLetters, EnsembleLetters {
  /** From when on the morning's is known, epoch milliseconds. */
  long morningMillis(Session session);

  /**
   * The morning's. The loop's thread calls this, which takes no time; another one asks for the
   * letter.
   *
   * @param strategy as it is lived
   * @param alarms of the day so far
   */
  Supplier<DayLetter> morning(Session session, Strategy strategy, List<String> alarms);

  /** What its evening says that others' do not. */
  Particulars evening(Session session);
}
