package dev.bellwether.cli.rehearsal;

import dev.bellwether.cli.wiring.MarkRow;
import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.market.calendar.Session;
import java.time.ZoneId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A day of BTM as its journal tells it.
 *
 * @param marks what was seen and wanted at each half-hour mark
 * @param fills in the order in which they were reported
 */
record LivedDay(List<MarkRow> marks, List<FillRow> fills) {
  private static final int STEP = 30;

  static LivedDay of(JournalLines journal, Session session, ZoneId zone) {
    List<MarkRow> marks =
        journal.ofType("turn").stream()
            .filter(turn -> isMark(turn, session))
            .map(turn -> row(turn, session, zone))
            .toList();
    return new LivedDay(marks, journal.ofType("fill").stream().map(FillRow::of).toList());
  }

  private static boolean isMark(JsonNode turn, Session session) {
    double minute = number(turn, "minute");
    return minute > 0 && minute % STEP == 0 && minute < session.minutes();
  }

  private static MarkRow row(JsonNode turn, Session session, ZoneId zone) {
    long minutes = (long) number(turn, "minute");
    return new MarkRow(
        session,
        session.open().plusSeconds(60 * minutes).atZone(zone).toLocalTime(),
        number(turn, "price"),
        number(turn, "upper"),
        number(turn, "lower"),
        number(turn, "vwap"),
        number(turn, "sigma"),
        (int) number(turn, "position"));
  }

  private static double number(JsonNode turn, String name) {
    JsonNode value = turn.path(name);
    return value.isNumber() ? value.doubleValue() : Double.NaN;
  }
}
