package dev.bellwether.cli.wiring;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import dev.bellwether.market.data.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says which sessions bars do not cover, so that a hole in the data is not taken for a quiet time.
 */
final class Coverage {
  private static final int NAMED = 3;

  private final ExchangeCalendar calendar;

  Coverage(ExchangeCalendar calendar) {
    this.calendar = calendar;
  }

  /** A sentence for each symbol that lacks sessions; empty if none does. */
  List<String> sentences(Symbol signal, Map<Symbol, Bars> bars) {
    List<String> sentences = new ArrayList<>();
    Bars lead = bars.get(signal);
    if (lead != null && !lead.isEmpty()) {
      List<Session> wanted = calendar.sessions(date(lead, 0), date(lead, lead.size() - 1));
      List<Session> covered = Window.all(lead, calendar);
      add(sentences, signal, wanted, covered, "; the warm-up begins again after each hole");
      bars.forEach(
          (symbol, other) -> {
            if (!symbol.equals(signal)) {
              add(sentences, symbol, covered, Window.all(other, calendar), "");
            }
          });
    }
    return sentences;
  }

  private LocalDate date(Bars bars, int row) {
    return calendar.atOrAfter(bars.startMillis(row)).date();
  }

  private static void add(
      List<String> sentences,
      Symbol symbol,
      List<Session> wanted,
      List<Session> covered,
      String consequence) {
    Set<Session> there = new HashSet<>(covered);
    List<List<Session>> holes = new ArrayList<>();
    boolean inHole = false;
    int missing = 0;
    for (Session session : wanted) {
      boolean lacks = !there.contains(session);
      if (lacks && !inHole) {
        holes.add(new ArrayList<>());
      }
      if (lacks) {
        holes.getLast().add(session);
        missing++;
      }
      inHole = lacks;
    }
    if (missing > 0) {
      sentences.add(
          symbol
              + " has no bars of "
              + missing
              + " of "
              + wanted.size()
              + " sessions: "
              + named(holes)
              + consequence);
    }
  }

  private static String named(List<List<Session>> holes) {
    List<String> words = new ArrayList<>();
    for (List<Session> hole : holes.subList(0, Math.min(NAMED, holes.size()))) {
      String first = hole.getFirst().date().toString();
      words.add(hole.size() == 1 ? first : first + " to " + hole.getLast().date());
    }
    String rest = holes.size() > NAMED ? " and " + (holes.size() - NAMED) + " holes more" : "";
    return String.join(", ", words) + rest;
  }
}
