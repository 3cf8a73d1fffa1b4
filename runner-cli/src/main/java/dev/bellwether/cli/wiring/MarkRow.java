package dev.bellwether.cli.wiring;

import dev.bellwether.engine.journal.Turns;
import dev.bellwether.market.calendar.Session;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What the strategy saw and wanted at one half-hour mark.
 *
 * @param session the day
 * @param mark on the exchange's clock
 * @param price NaN, as the other numbers, where it was not known
 * @param position −1, 0 or 1 after the mark
 */
public record MarkRow(
    Session session,
    LocalTime mark,
    double price,
    double upper,
    double lower,
    double vwap,
    double sigma,
    int position) {

  private static final int STEP = 30;

  /** The marks of these sessions, in order: exits and what came before them are left out. */
  static List<MarkRow> of(Turns turns, List<Session> sessions, ZoneId zone) {
    List<MarkRow> rows = new ArrayList<>();
    Columns columns = new Columns(turns);
    int next = 0;
    for (int i = 0; i < turns.size(); i++) {
      long time = turns.firstMillis(i);
      while (next < sessions.size() && sessions.get(next).closeMillis() < time) {
        next++;
      }
      if (next < sessions.size() && isMark(sessions.get(next), time)) {
        rows.add(columns.row(i, sessions.get(next), zone));
      }
    }
    return rows;
  }

  private static boolean isMark(Session session, long time) {
    long since = time - session.openMillis();
    return since > 0 && since % (STEP * 60_000L) == 0 && time < session.closeMillis();
  }

  /** Where the strategy's evidence stands. */
  private static final class Columns {
    private final Turns turns;
    private final List<String> names;

    Columns(Turns turns) {
      this.turns = turns;
      this.names = turns.evidenceNames();
    }

    MarkRow row(int i, Session session, ZoneId zone) {
      LocalTime mark =
          java.time.Instant.ofEpochMilli(turns.firstMillis(i)).atZone(zone).toLocalTime();
      return new MarkRow(
          session,
          mark,
          value(i, "price"),
          value(i, "upper"),
          value(i, "lower"),
          value(i, "vwap"),
          value(i, "sigma"),
          (int) value(i, "position"));
    }

    private double value(int row, String name) {
      return turns.evidence(row, names.indexOf(name));
    }
  }
}
