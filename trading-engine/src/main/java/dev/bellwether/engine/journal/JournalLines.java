package dev.bellwether.engine.journal;

import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.decision.Decision;
import dev.bellwether.market.port.PortException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a {@link JsonlJournal} wrote, read again.
 *
 * @param lines in the order of the file
 */
public record JournalLines(List<JsonNode> lines) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * An instruction that was in force.
   *
   * @param epochMillis when it was decided
   */
  public record Instruction(long epochMillis, Decision decision) {}

  public JournalLines {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a file; empty if there is none. A last line without its end, torn by a crash, is left
   * out.
   *
   * @throws PortException if it cannot be read, or a line is not JSON
   */
  public static JournalLines read(Path file) {
    if (!Files.exists(file)) {
      return new JournalLines(List.of());
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      String[] rows = text.split("\n", -1);
      List<JsonNode> lines = new ArrayList<>();
      for (int i = 0; i < rows.length - 1; i++) {
        lines.add(parse(rows[i], file, i + 1));
      }
      return new JournalLines(lines);
    } catch (IOException e) {
      throw new PortException(
          PortException.Remedy.STOP,
          "The journal " + file + " cannot be read: " + e.getMessage(),
          e);
    }
  }

  private static JsonNode parse(String line, Path file, int number) {
    try {
      return MAPPER.readTree(line);
    } catch (JacksonException | NumberFormatException e) {
      throw new PortException(
          PortException.Remedy.STOP,
          "Line " + number + " of the journal " + file + " is not JSON: " + e.getMessage(),
          e);
    }
  }

  /** The lines of one kind. */
  public List<JsonNode> ofType(String type) {
    return lines.stream().filter(line -> line.path("type").asString("").equals(type)).toList();
  }

  /** The orders of which it was said that they were refused or ended unfilled, by id. */
  public Set<String> ended() {
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode line : lines) {
      boolean refused = !line.path("refusal").asString("").isEmpty();
      if (refused || line.path("type").asString("").equals("ended")) {
        ids.add(line.path("id").asString(""));
      }
    }
    return ids;
  }

  /** When a line was written. */
  public static long millis(JsonNode line) {
    return Instant.parse(line.path("time").asString()).toEpochMilli();
  }

  /** The last answer since an instant that said where to be; a {@code Hold} leaves it in force. */
  public Optional<Instruction> lastInstruction(long sinceMillis) {
    return ofType("turn").reversed().stream()
        .filter(line -> millis(line) >= sinceMillis)
        .flatMap(line -> decision(line).map(d -> new Instruction(millis(line), d)).stream())
        .findFirst();
  }

  /** When the strategy was last asked since an instant; empty if it was not. */
  public OptionalLong lastTurnMillis(long sinceMillis) {
    return ofType("turn").stream()
        .mapToLong(JournalLines::millis)
        .filter(time -> time >= sinceMillis)
        .max();
  }

  private static Optional<Decision> decision(JsonNode turn) {
    String reason = turn.path("reason").asString("");
    TimeInForce life = TimeInForce.valueOf(turn.path("timeInForce").asString("DAY"));
    return switch (turn.path("decision").asString("")) {
      case "shares" -> {
        Map<Symbol, Long> shares = new LinkedHashMap<>();
        wanted(turn).forEach((symbol, number) -> shares.put(symbol, Long.valueOf(number)));
        yield Optional.of(new Decision.Shares(shares, life, reason));
      }
      case "target" -> {
        Map<Symbol, Double> weights = new LinkedHashMap<>();
        wanted(turn).forEach((symbol, number) -> weights.put(symbol, Double.valueOf(number)));
        yield Optional.of(new Decision.Target(weights, life, reason));
      }
      default -> Optional.empty();
    };
  }

  private static Map<Symbol, String> wanted(JsonNode turn) {
    Map<Symbol, String> wanted = new LinkedHashMap<>();
    for (String pair : turn.path("wanted").asString("").split(" ", -1)) {
      int at = pair.lastIndexOf('=');
      if (at > 0) {
        wanted.put(Symbol.of(pair.substring(0, at)), pair.substring(at + 1));
      }
    }
    return wanted;
  }

  /** What was paid or received for each order so far: quantity times price, by order id. */
  public Map<String, BigDecimal> notionals() {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (JsonNode fill : ofType("fill")) {
      BigDecimal notional =
          fill.path("quantity").decimalValue().multiply(fill.path("price").decimalValue());
      sums.merge(fill.path("id").asString(), notional, BigDecimal::add);
    }
    return sums;
  }

  /** How many shares of each order were filled so far, by order id. */
  public Map<String, BigDecimal> filled() {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (JsonNode fill : ofType("fill")) {
      sums.merge(fill.path("id").asString(), fill.path("quantity").decimalValue(), BigDecimal::add);
    }
    return sums;
  }
}
