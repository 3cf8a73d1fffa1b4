package dev.bellwether.cli.profit;

import dev.bellwether.engine.journal.JournalLines;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.portfolio.profit.ProfitGuard;
import dev.bellwether.portfolio.profit.ProfitStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The journal's lines about positions: every look with what it saw and why it led to what it did,
 * and every change of a position. Each holds all that is remembered of its position, so that the
 * last line of a symbol is where to go on.
 */
final class GuardLines {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String TYPE = "guard";
  private static final String GONE = "gone";

  /**
   * What was written down of a position last.
   *
   * @param quantity shares, negative if short
   * @param priceMillis the time of the last price that was looked at; very small if none was
   */
  record Known(BigDecimal quantity, ProfitGuard guard, long priceMillis) {}

  private GuardLines() {}

  /** A line about a look at a price. */
  static String look(Guarded position, ProfitStep step, boolean fresh, long nowMillis) {
    ObjectNode line = line(position, "look", nowMillis);
    line.put("decision", step.decision().name());
    line.put("reason", step.decision().reason());
    line.put("fresh", fresh);
    put(line, "gain", step.gain());
    put(line, "trail", step.trail());
    put(line, "range", position.range().value());
    return MAPPER.writeValueAsString(line);
  }

  /** A line about a position that was found, or has changed. */
  static String change(Guarded position, String event, String reason, long nowMillis) {
    ObjectNode line = line(position, event, nowMillis);
    line.put("reason", reason);
    return MAPPER.writeValueAsString(line);
  }

  /** A line about a position that is there no more. */
  static String gone(Guarded position, long nowMillis) {
    return change(position, GONE, "the position is closed", nowMillis);
  }

  private static ObjectNode line(Guarded position, String event, long nowMillis) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("type", TYPE);
    line.put("time", Instant.ofEpochMilli(nowMillis).toString());
    line.put("symbol", position.symbol().ticker());
    line.put("event", event);
    line.put("quantity", position.quantity().toPlainString());
    put(line, "price", position.price());
    if (position.priceMillis() != Long.MIN_VALUE) {
      line.put("priceTime", Instant.ofEpochMilli(position.priceMillis()).toString());
    }
    ProfitGuard guard = position.guard();
    line.put("short", guard.isShort());
    put(line, "entry", guard.entry());
    put(line, "peak", guard.peak());
    line.put("active", guard.active());
    put(line, "stop", guard.stop());
    return line;
  }

  private static void put(ObjectNode line, String name, double value) {
    if (Double.isFinite(value)) {
      line.put(name, value);
    } else {
      line.putNull(name);
    }
  }

  /** The last journal before this one, as far as there is one. */
  static Optional<Path> before(Path journal) {
    Path folder = journal.resolveSibling(".");
    String name = journal.getFileName().toString();
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("journal-.*[.]jsonl"))
          .filter(file -> file.getFileName().toString().compareTo(name) < 0)
          .max(Path::compareTo);
    } catch (IOException e) {
      throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
    }
  }

  /** What is known of each position after these lines. */
  static void read(JournalLines lines, Map<Symbol, Known> known) {
    for (JsonNode line : lines.ofType(TYPE)) {
      Symbol symbol = Symbol.of(line.path("symbol").asString());
      if (line.path("event").asString("").equals(GONE)) {
        known.remove(symbol);
      } else {
        known.put(symbol, known(line));
      }
    }
  }

  /** What is known of each position after the last journal and the one of today. */
  static Map<Symbol, Known> known(Path journal, JournalLines today) {
    Map<Symbol, Known> known = new TreeMap<>();
    before(journal).ifPresent(file -> read(JournalLines.read(file), known));
    read(today, known);
    return known;
  }

  private static Known known(JsonNode line) {
    boolean active = line.path("active").asBoolean();
    ProfitGuard guard =
        new ProfitGuard(
            line.path("short").asBoolean(),
            line.path("entry").doubleValue(),
            line.path("peak").doubleValue(),
            active,
            active ? line.path("stop").doubleValue() : Double.NaN);
    JsonNode time = line.path("priceTime");
    return new Known(
        new BigDecimal(line.path("quantity").asString()),
        guard,
        time.isMissingNode() ? Long.MIN_VALUE : Instant.parse(time.asString()).toEpochMilli());
  }
}
