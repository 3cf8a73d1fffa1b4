package dev.bellwether.sandbox.polygon;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.OrderEvent;
import dev.bellwether.sandbox.market.DataPlan;
import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Line;
import dev.bellwether.sandbox.wire.StreamSession;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The streams {@code /stocks} (AM, A, T, Q) and {@code /crypto} (XA, XAS, XT, XQ). Over the limit
 * of connections the handshake succeeds, and the first subscription ends with max_connections.
 */
public final class PolygonStream implements StreamSession {
  private final Exchange exchange;
  private final Line line;
  private final String path;
  private final DataPlan plan;
  private final BiPredicate<String, String> hasRoom;
  private final TreeSet<String> topics = new TreeSet<>();
  private final DayTotals totals;
  private String key = "";
  private boolean surplus;

  /**
   * A stream that has just been asked for.
   *
   * @param hasRoom whether a key may have one more stream of a path
   */
  public PolygonStream(
      Exchange exchange,
      Line line,
      String path,
      DataPlan plan,
      BiPredicate<String, String> hasRoom) {
    this.exchange = exchange;
    this.line = line;
    this.path = path;
    this.plan = plan;
    this.hasRoom = hasRoom;
    this.totals = new DayTotals(exchange);
  }

  /** Whether it was opened with this key on this path. */
  public boolean isOf(String otherKey, String otherPath) {
    return key.equals(otherKey) && path.equals(otherPath);
  }

  @Override
  public void opened() {
    status("connected", "Connected Successfully");
  }

  @Override
  public void binary(byte[] frame) {
    text(new String(frame, StandardCharsets.UTF_8));
  }

  @Override
  public void text(String frame) {
    Optional<JsonNode> read = Json.read(frame).filter(JsonNode::isObject);
    String params = read.map(node -> node.path("params").asString("")).orElse("");
    switch (read.map(node -> node.path("action").asString("")).orElse("")) {
      case "auth" -> authenticate(params);
      case "subscribe" -> subscribe(params);
      case "unsubscribe" -> unsubscribe(params);
      default -> status("error", "invalid message");
    }
  }

  @Override
  public void authenticationDue() {
    if (key.isEmpty()) {
      status("auth_timeout", "No authentication request received.");
      line.close(1008, "auth timeout");
    }
  }

  private void authenticate(String given) {
    boolean known = exchange.accounts().stream().anyMatch(a -> a.spec().keyId().equals(given));
    if (!known) {
      status("auth_failed", "authentication failed");
      line.close(1008, "authentication failed");
      return;
    }
    if (plan == DataPlan.FREE) {
      status("auth_failed", "Your plan doesn't include websocket access.");
      line.close(1008, "not entitled");
      return;
    }
    surplus = !hasRoom.test(given, path);
    key = surplus ? "" : given;
    status("auth_success", "authenticated");
  }

  private void subscribe(String params) {
    if (key.isEmpty() && !surplus) {
      status("error", "not authorized");
      return;
    }
    for (String topic : params.split(",", -1)) {
      if (!Topic.isKnown(path, topic.strip())) {
        status("error", "invalid topic: " + topic);
      } else {
        topics.add(topic.strip());
        status("success", "subscribed to: " + topic.strip());
      }
    }
    if (surplus) {
      status(
          "max_connections",
          "Maximum number of websocket connections exceeded. You have reached the connection limit"
              + " for your account. Please contact support at https://massive.com/contact");
      line.close(1008, "max_connections");
    }
  }

  private void unsubscribe(String params) {
    for (String topic : params.split(",", -1)) {
      topics.remove(topic.strip());
      status("success", "unsubscribed to: " + topic.strip());
    }
  }

  private void status(String status, String message) {
    ArrayNode frame = Json.array();
    frame.addObject().put("ev", "status").put("status", status).put("message", message);
    line.control(Json.bytes(frame), false);
  }

  @Override
  public void on(OrderEvent event) {}

  @Override
  public void on(MarketEvent event) {
    boolean crypto = Tickers.isCrypto(event.ticker());
    if (key.isEmpty() || surplus || crypto != path.equals("/crypto")) {
      return;
    }
    switch (event) {
      case MarketEvent.Minute bar -> {
        totals.add(bar);
        send(crypto ? "XA" : "AM", event, () -> EventJson.minute(bar, totals, crypto));
      }
      case MarketEvent.Update late -> {
        totals.add(late);
        send(crypto ? "XA" : "AM", event, () -> EventJson.minute(late.bar(), totals, crypto));
      }
      case MarketEvent.Print trade -> {
        send(crypto ? "XT" : "T", event, () -> EventJson.trade(trade, crypto));
        send(crypto ? "XAS" : "A", event, () -> EventJson.second(trade, totals, crypto));
      }
      case MarketEvent.Quote quote ->
          send(crypto ? "XQ" : "Q", event, () -> EventJson.quote(quote, crypto));
      case MarketEvent.Status status -> {} // there is no such event
    }
  }

  private void send(String kind, MarketEvent event, Supplier<ObjectNode> content) {
    String name = Tickers.isCrypto(event.ticker()) ? Tickers.pair(event.ticker()) : event.ticker();
    if (topics.contains(kind + "." + name) || topics.contains(kind + ".*")) {
      line.data(kind, Json.bytes(Json.array().add(content.get())), false);
    }
  }
}
