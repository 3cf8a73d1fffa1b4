package dev.bellwether.engine.live;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Holdings;
import dev.bellwether.market.decision.Tape;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The account of a day as its journal tells it, asking by asking: what had been filled by then, in
 * the order of the lines. It begins the day flat, with all of the opening equity in cash.
 */
final class PastAccount implements Holdings {
  private final List<JsonNode> lines;
  private final Tape tape;
  private final Map<String, BigDecimal> shares = new HashMap<>();
  private BigDecimal cash;
  private int next;

  /**
   * The account at the open.
   *
   * @param evidence names of what the strategy shows; turns that show nothing of it are the loop's
   *     own, such as sales by the clock
   * @param openingEquity NaN where the day has not begun
   * @param tape whose last prices value it
   */
  PastAccount(
      JournalLines journal, Session today, double openingEquity, Tape tape, List<String> evidence) {
    this.tape = tape;
    this.cash = Double.isNaN(openingEquity) ? BigDecimal.ZERO : BigDecimal.valueOf(openingEquity);
    this.lines =
        journal.lines().stream()
            .filter(line -> isOf(line, "turn") ? shows(line, evidence) : isOf(line, "fill"))
            .filter(line -> JournalLines.millis(line) >= today.openMillis())
            .toList();
  }

  private static boolean isOf(JsonNode line, String type) {
    return line.path("type").asString("").equals(type);
  }

  private static boolean shows(JsonNode turn, List<String> evidence) {
    return evidence.isEmpty() || evidence.stream().anyMatch(turn::has);
  }

  /** Goes on to an instant; whether the strategy was asked there. */
  boolean wasAskedAt(long epochMillis) {
    while (next < lines.size()) {
      JsonNode line = lines.get(next);
      if (isOf(line, "fill")) {
        fill(line);
      } else if (JournalLines.millis(line) >= epochMillis) {
        return JournalLines.millis(line) == epochMillis;
      }
      next++;
    }
    return false;
  }

  private void fill(JsonNode line) {
    BigDecimal quantity = line.path("quantity").decimalValue();
    BigDecimal signed = line.path("side").asString("").equals("BUY") ? quantity : quantity.negate();
    shares.merge(line.path("symbol").asString(""), signed, BigDecimal::add);
    BigDecimal fees = line.path("fees").decimalValue(BigDecimal.ZERO);
    cash = cash.subtract(signed.multiply(line.path("price").decimalValue())).subtract(fees);
  }

  @Override
  public double shares(Symbol symbol) {
    return shares.getOrDefault(symbol.ticker(), BigDecimal.ZERO).doubleValue();
  }

  @Override
  public double equity() {
    double sum = cash();
    for (int place = 0; place < tape.width(); place++) {
      double held = shares(tape.series(place).symbol());
      sum += held == 0 ? 0 : held * tape.series(place).close();
    }
    return sum;
  }

  @Override
  public double cash() {
    return cash.doubleValue();
  }
}
