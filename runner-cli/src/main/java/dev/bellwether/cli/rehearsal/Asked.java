package dev.bellwether.cli.rehearsal;

import dev.bellwether.engine.journal.Turns;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.decision.Decision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One asking of the ensemble: when, what was answered, and every number it rests on, to ten digits.
 *
 * @param wanted shares by symbol; empty where nothing was to change
 */
public record Asked(Instant time, String reason, String wanted, Map<String, String> numbers) {
  private static final MathContext DIGITS = new MathContext(10);

  /** As a journal tells it, with the state it begins a session in left out. */
  public static List<Asked> of(List<JsonNode> turns, List<String> names, Session session) {
    List<Asked> all = new ArrayList<>();
    for (JsonNode turn : turns) {
      Instant time = Instant.parse(turn.path("time").asString());
      boolean own = turn.path("probability").isNumber();
      if (own && !time.isBefore(session.open())) {
        Map<String, String> numbers = new TreeMap<>();
        names.forEach(name -> put(numbers, name, turn.path(name)));
        String wanted = turn.path("wanted").asString("");
        all.add(new Asked(time, turn.path("reason").asString(""), wanted, numbers));
      }
    }
    return all;
  }

  private static void put(Map<String, String> numbers, String name, JsonNode value) {
    numbers.put(name, value.isNumber() ? digits(value.doubleValue()) : "-");
  }

  /** As the journal of a backtest has it. */
  public static List<Asked> of(Turns turns, Session session) {
    List<Asked> all = new ArrayList<>();
    List<String> names = turns.evidenceNames();
    int probability = names.indexOf("probability");
    for (int row = 0; row < turns.size(); row++) {
      boolean own = !Double.isNaN(turns.evidence(row, probability));
      if (own && turns.firstMillis(row) >= session.openMillis()) {
        Map<String, String> numbers = new TreeMap<>();
        for (int place = 0; place < names.size(); place++) {
          double value = turns.evidence(row, place);
          numbers.put(names.get(place), Double.isFinite(value) ? digits(value) : "-");
        }
        Decision decision = turns.decision(row);
        Instant time = Instant.ofEpochMilli(turns.firstMillis(row));
        all.add(new Asked(time, decision.reason(), wanted(decision), numbers));
      }
    }
    return all;
  }

  private static String wanted(Decision decision) {
    if (!(decision instanceof Decision.Shares shares)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    new TreeMap<>(shares.shares())
        .forEach(
            (symbol, count) -> text.append(text.isEmpty() ? "" : " ").append(symbol + "=" + count));
    return text.toString();
  }

  private static String digits(double value) {
    return value == 0 ? "0" : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString();
  }
}
