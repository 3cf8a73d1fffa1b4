package dev.bellwether.cli.process;

import dev.bellwether.cli.ensemble.EnsembleResult;
import dev.bellwether.cli.rehearsal.Asked;
import dev.bellwether.cli.rehearsal.FillRow;
import dev.bellwether.cli.rehearsal.Parity;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.ensemble.position.Motive;
import dev.bellwether.market.calendar.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A day in which the process was killed once, beside the same day without a death.
 *
 * <p>What was learned must be the same to the end of the day, in every number. So must every
 * decision, with its shares and each number of the account, and every fill: unless an order was due
 * or on its way in the minutes of the death. It then fills a minute later, at another price, and
 * the account goes its own way from there. That an asking of these minutes came some seconds later
 * is no difference.
 *
 * @param quiet whether no order was due or on its way
 * @param parted whether the account went its own way
 * @param differences what must not differ and does, one sentence each
 */
record DeathParity(boolean quiet, boolean parted, List<String> differences) {
  private static final Set<String> ACCOUNT =
      Set.of("state", "target", "motive", "barsHeld", "profit", "equity");

  DeathParity {
    differences = List.copyOf(differences);
  }

  /**
   * Compares.
   *
   * @param died when, and {@code back} when it was started again, on the exchange's clock
   */
  static DeathParity of(
      JournalLines journal, EnsembleResult tested, Session session, Instant died, Instant back) {
    var turns = tested.journal().turns();
    List<Asked> wanted = Asked.of(turns, session);
    List<Asked> lived =
        Asked.of(journal.ofType("turn"), turns.evidenceNames(), session).stream()
            .map(DeathParity::toTheMinute)
            .toList();
    List<FillRow> fills = journal.ofType("fill").stream().map(FillRow::of).toList();
    List<FillRow> filled = tested.journal().fills().stream().map(FillRow::of).toList();
    List<String> all = new ArrayList<>();
    Parity.compare("decision", lived, wanted, all);
    Parity.compare("fill", fills, filled, all);
    Instant first = minute(died);
    Instant last = minute(back);
    boolean quiet =
        wanted.stream()
            .filter(one -> !one.time().isBefore(first) && !one.time().isAfter(last))
            .allMatch(DeathParity::isQuiet);
    List<String> wrong = quiet ? all : essential(lived, wanted, first);
    return new DeathParity(quiet, !quiet && !all.isEmpty(), wrong);
  }

  /** What must hold wherever it died: all that was learned, and all that came before. */
  private static List<String> essential(List<Asked> lived, List<Asked> wanted, Instant died) {
    List<String> wrong = new ArrayList<>();
    Parity.compare("forecast", learned(lived), learned(wanted), wrong);
    Parity.compare("earlier decision", before(lived, died), before(wanted, died), wrong);
    return wrong;
  }

  private static List<Asked> before(List<Asked> asked, Instant time) {
    return asked.stream().filter(one -> one.time().isBefore(time)).toList();
  }

  private static List<Asked> learned(List<Asked> asked) {
    return asked.stream().map(DeathParity::learned).toList();
  }

  private static Asked learned(Asked asked) {
    var numbers = new TreeMap<>(asked.numbers());
    numbers.keySet().removeIf(ACCOUNT::contains);
    return new Asked(asked.time(), "", "", numbers);
  }

  private static Asked toTheMinute(Asked asked) {
    return new Asked(minute(asked.time()), asked.reason(), asked.wanted(), asked.numbers());
  }

  private static Instant minute(Instant time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }

  private static boolean isQuiet(Asked asked) {
    return asked.wanted().isEmpty() && !asked.reason().startsWith(Motive.IN_TRANSIT.name());
  }
}
