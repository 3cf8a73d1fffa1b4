package dev.bellwether.cli.wiring;

import dev.bellwether.market.calendar.ExchangeCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Bars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which sessions are traded and counted.
 *
 * @param from first date; empty for the first after the warm-up
 * @param to last date; empty for the last there is
 */
public record Window(Optional<LocalDate> from, Optional<LocalDate> to) {
  /** As much as the bars allow. */
  public static final Window ALL = new Window(Optional.empty(), Optional.empty());

  public Window {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "--to must not be before --from " + from.get() + ", was " + to.get());
    }
  }

  /** The bars up to the last date. */
  public Bars cut(Bars bars, ExchangeCalendar calendar) {
    return to.map(
            last -> {
              long end = last.plusDays(1).atStartOfDay(calendar.zone()).toInstant().toEpochMilli();
              return bars.slice(0, bars.firstAtOrAfter(end));
            })
        .orElse(bars);
  }

  /**
   * The sessions of the bars that are traded: those that follow enough others without a gap. After
   * a gap in the bars the warm-up begins again.
   *
   * @param warmUp how many sessions in a row must lie before
   * @throws IllegalArgumentException if none is left
   */
  public List<Session> sessions(Bars bars, ExchangeCalendar calendar, int warmUp) {
    List<Session> all = all(cut(bars, calendar), calendar);
    List<Session> traded = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < all.size(); i++) {
      before = i > 0 && follows(all.get(i - 1), all.get(i), calendar) ? before + 1 : 0;
      if (before >= warmUp && !isBeforeFirst(all.get(i))) {
        traded.add(all.get(i));
      }
    }
    if (traded.isEmpty()) {
      throw new IllegalArgumentException(nothingLeft(all, bars, warmUp));
    }
    return traded;
  }

  private boolean isBeforeFirst(Session session) {
    return from.map(first -> session.date().isBefore(first)).orElse(false);
  }

  private static boolean follows(Session before, Session session, ExchangeCalendar calendar) {
    return calendar.sessionsBetween(before, session) == 1;
  }

  /** The sessions that have bars, in order. */
  static List<Session> all(Bars bars, ExchangeCalendar calendar) {
    List<Session> sessions = new ArrayList<>();
    int row = 0;
    while (row < bars.size()) {
      Session session = calendar.atOrAfter(bars.startMillis(row));
      sessions.add(session);
      row = bars.firstAtOrAfter(session.closeMillis());
    }
    return sessions;
  }

  private String nothingLeft(List<Session> all, Bars bars, int warmUp) {
    String until = to.map(date -> " until " + date).orElse("");
    if (all.isEmpty()) {
      return "no session is left to trade: there are no bars of " + bars.symbol() + until;
    }
    return String.format(
        Locale.ROOT,
        "no session is left to trade: the bars of %s have %d sessions from %s to %s%s, the first %d"
            + " of them warm up%s",
        bars.symbol(),
        all.size(),
        all.getFirst().date(),
        all.getLast().date(),
        to.isPresent() ? " (cut by --to)" : "",
        Math.min(warmUp, all.size()),
        from.map(date -> ", and --from is " + date).orElse(""));
  }
}
