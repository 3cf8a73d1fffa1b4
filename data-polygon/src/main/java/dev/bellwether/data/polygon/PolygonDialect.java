package dev.bellwether.data.polygon;

import dev.bellwether.http.bars.BarRow;
import dev.bellwether.http.json.Fields;
import dev.bellwether.http.json.Json;
import dev.bellwether.http.stream.Dialect;
import dev.bellwether.http.stream.StreamEvent;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.PortException.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import tools.jackson.databind.JsonNode;

/**
 * Polygon's stream of stocks. Each topic is acknowledged by itself; the stream is ready with the
 * first one that is. Prices of a bar are those of its minute: {@code op} and {@code a} belong to
 * the day.
 */
final class PolygonDialect implements Dialect {
  private static final long ANOTHER_IS_CONNECTED_MILLIS = 60_000;

  private final PolygonCredentials keys;
  private final CopyOnWriteArraySet<String> topics;

  PolygonDialect(PolygonCredentials keys, List<Symbol> bars, List<Symbol> trades) {
    this.keys = keys;
    this.topics = new CopyOnWriteArraySet<>(topics(bars, trades));
  }

  private static Set<String> topics(List<Symbol> bars, List<Symbol> trades) {
    Set<String> all = new LinkedHashSet<>();
    bars.forEach(symbol -> all.add("AM." + symbol));
    trades.forEach(symbol -> all.add("T." + symbol));
    return all;
  }

  @Override
  public String watch(List<Symbol> bars, List<Symbol> trades) {
    Set<String> more = topics(bars, trades);
    topics.addAll(more);
    return request("subscribe", String.join(",", more));
  }

  /** Polygon greets first. */
  @Override
  public List<String> greeting() {
    return List.of();
  }

  @Override
  public List<StreamEvent> read(String frame) {
    JsonNode node =
        Json.read(frame)
            .orElseThrow(() -> new PortException(Remedy.RETRY, "a market frame is not JSON"));
    List<StreamEvent> events = new ArrayList<>();
    for (Fields element : Fields.list(node, "frame")) {
      event(element).ifPresent(events::add);
    }
    return events;
  }

  private Optional<StreamEvent> event(Fields element) {
    return switch (element.text("ev")) {
      case "AM" -> Optional.of(bar(element));
      case "T" -> Optional.of(trade(element));
      case "status" -> status(element);
      default -> Optional.empty();
    };
  }

  private static StreamEvent bar(Fields element) {
    Symbol symbol = element.symbol("sym");
    long start = element.epochMillis("s");
    long millis = element.epochMillis("e") - start;
    if (millis <= 0) {
      throw element.senseless("e", "must be after s");
    }
    return new StreamEvent.Ended(BarRow.of(element, start).bar(symbol, millis));
  }

  private static StreamEvent trade(Fields element) {
    double price = element.measure("p");
    double size = element.measure("s");
    if (!(price > 0 && size >= 0)) {
      throw element.senseless("p s", "must be a price and a size, were " + price + " and " + size);
    }
    return new StreamEvent.Traded(
        element.symbol("sym"),
        price,
        size,
        element.epochMillis("t"),
        element.findText("i").orElse(""));
  }

  private Optional<StreamEvent> status(Fields element) {
    String status = element.findText("status").orElse("");
    String reason = status + ", " + element.findText("message").orElse("without words");
    return switch (status) {
      case "connected" -> Optional.of(reply("auth", keys.key().value()));
      case "auth_success" -> Optional.of(reply("subscribe", String.join(",", topics)));
      case "success" -> Optional.of(new StreamEvent.Ready());
      case "auth_failed", "not_authorized" -> Optional.of(new StreamEvent.Refused(reason));
      case "max_connections" ->
          Optional.of(new StreamEvent.Trouble(reason, ANOTHER_IS_CONNECTED_MILLIS));
      case "auth_timeout", "error" -> Optional.of(new StreamEvent.Trouble(reason, 0));
      default -> Optional.empty();
    };
  }

  private static StreamEvent reply(String action, String params) {
    return new StreamEvent.Reply(request(action, params));
  }

  private static String request(String action, String params) {
    return Json.text(Json.object().put("action", action).put("params", params));
  }
}
