package dev.bellwether.engine.journal;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.risk.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Puts the lines of a journal together again. Kinds of lines that it does not know are left out.
 */
final class StoryReader {
  /** What a turn has beside its evidence. */
  private static final Set<String> NO_EVIDENCE =
      Set.of("type", "time", "decision", "wanted", "timeInForce", "reason", "orders");

  private final List<AskingDraft> askings = new ArrayList<>();
  private final Map<String, OrderDraft> orders = new LinkedHashMap<>();
  private final List<Fill> fills = new ArrayList<>();
  private final Map<LocalDate, Double> closes = new TreeMap<>();

  private static final class OrderDraft {
    private final JsonNode line;
    private final List<Fill> fills = new ArrayList<>();
    private Optional<String> answer = Optional.empty();
    private Optional<String> ending = Optional.empty();

    OrderDraft(JsonNode line) {
      this.line = line;
    }

    OrderStory story() {
      return new OrderStory(
          text(line, "id"),
          Symbol.of(text(line, "symbol")),
          Side.valueOf(text(line, "side")),
          number(line, "quantity"),
          text(line, "orderType"),
          text(line, "timeInForce"),
          answer,
          fills,
          ending);
    }
  }

  private static final class AskingDraft {
    private final JsonNode line;
    private final List<OrderDraft> orders = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    AskingDraft(JsonNode line) {
      this.line = line;
    }

    Asking story() {
      return new Asking(
          JournalLines.millis(line),
          text(line, "decision"),
          wanted(line),
          text(line, "reason"),
          evidence(line),
          orders.stream().map(OrderDraft::story).toList(),
          refusals);
    }
  }

  JournalStory read(JournalLines lines) {
    List<JsonNode> all = lines.lines();
    for (int i = 0; i < all.size(); i++) {
      guarded(all.get(i), i + 1);
    }
    return new JournalStory(askings.stream().map(AskingDraft::story).toList(), fills, closes);
  }

  private void guarded(JsonNode line, int number) {
    try {
      take(line);
    } catch (DateTimeException | IllegalArgumentException | JacksonException e) {
      throw new IllegalArgumentException(
          "line " + number + " of the journal is damaged: " + e.getMessage(), e);
    }
  }

  private void take(JsonNode line) {
    switch (line.path("type").asString("")) {
      case "turn" -> {
        AskingDraft draft = new AskingDraft(line);
        draft.story();
        askings.add(draft);
      }
      case "order" -> order(line);
      case "refusal" -> latest().refusals.add(refusal(line));
      case "sent" -> known(line).answer = Optional.of(line.path("refusal").asString(""));
      case "ended" -> known(line).ending = Optional.of(line.path("reason").asString(""));
      case "fill" -> fill(line);
      case "session" ->
          closes.put(LocalDate.parse(text(line, "date")), number(line, "equity").doubleValue());
      default -> {
        // a later version's
      }
    }
  }

  private AskingDraft latest() {
    if (askings.isEmpty()) {
      throw new IllegalArgumentException("an order stands before the first turn");
    }
    return askings.getLast();
  }

  private void order(JsonNode line) {
    OrderDraft draft = new OrderDraft(line);
    draft.story();
    latest().orders.add(draft);
    orders.put(text(line, "id"), draft);
  }

  /** The order of this id; one that is thrown away if an earlier journal sent it. */
  private OrderDraft known(JsonNode line) {
    return orders.getOrDefault(text(line, "id"), new OrderDraft(line));
  }

  private void fill(JsonNode line) {
    Fill fill =
        new Fill(
            text(line, "id"),
            Symbol.of(text(line, "symbol")),
            Side.valueOf(text(line, "side")),
            number(line, "quantity"),
            number(line, "price"),
            number(line, "fees"),
            number(line, "slippage"),
            JournalLines.millis(line));
    fills.add(fill);
    known(line).fills.add(fill);
  }

  private static Refusal refusal(JsonNode line) {
    OrderRequest request =
        OrderRequest.market(
            Symbol.of(text(line, "symbol")),
            Side.valueOf(text(line, "side")),
            number(line, "quantity"));
    return new Refusal(
        new Order(text(line, "id"), request, JournalLines.millis(line)),
        Refusal.Rule.valueOf(text(line, "rule")),
        measure(line.path("limit")),
        measure(line.path("value")));
  }

  private static Map<Symbol, BigDecimal> wanted(JsonNode line) {
    Map<Symbol, BigDecimal> wanted = new LinkedHashMap<>();
    for (String pair : line.path("wanted").asString("").split(" ", -1)) {
      int sign = pair.lastIndexOf('=');
      if (sign > 0) {
        wanted.put(Symbol.of(pair.substring(0, sign)), new BigDecimal(pair.substring(sign + 1)));
      }
    }
    return wanted;
  }

  private static Map<String, Double> evidence(JsonNode line) {
    Map<String, Double> evidence = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : line.properties()) {
      if (!NO_EVIDENCE.contains(property.getKey())) {
        evidence.put(property.getKey(), measure(property.getValue()));
      }
    }
    return evidence;
  }

  /** A measured number; infinities are written as words. */
  private static double measure(JsonNode value) {
    if (value.isNumber()) {
      return value.doubleValue();
    }
    return value.isString() ? Double.parseDouble(value.asString()) : Double.NaN;
  }

  private static String text(JsonNode line, String name) {
    JsonNode value = line.path(name);
    if (!value.isString()) {
      throw new IllegalArgumentException("it must have a text named " + name);
    }
    return value.asString();
  }

  private static BigDecimal number(JsonNode line, String name) {
    JsonNode value = line.path(name);
    if (!value.isNumber()) {
      throw new IllegalArgumentException("it must have a number named " + name);
    }
    return value.decimalValue();
  }
}
