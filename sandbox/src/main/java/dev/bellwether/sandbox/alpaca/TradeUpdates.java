package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.Execution;
import dev.bellwether.sandbox.exchange.OrderEvent;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.exchange.Wire;
import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Line;
import dev.bellwether.sandbox.wire.StreamSession;
import dev.bellwether.sandbox.wire.Times;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stream {@code /stream} of one account's orders. There is no greeting and no replay. Frames
 * are binary, as on Alpaca's paper side, or text, as on its live side.
 */
public final class TradeUpdates implements StreamSession {
  private static final String CHANNEL = "trade_updates";

  private final Keys keys;
  private final Line line;
  private final boolean binary;
  private Optional<TradingAccount> account = Optional.empty();
  private boolean listening;

  public TradeUpdates(Exchange exchange, Line line, boolean binary) {
    this.keys = new Keys(exchange);
    this.line = line;
    this.binary = binary;
  }

  @Override
  public void opened() {}

  @Override
  public void text(String frame) {
    Optional<JsonNode> read = Json.read(frame).filter(JsonNode::isObject);
    if (read.isEmpty()) {
      error("invalid syntax");
      return;
    }
    JsonNode message = read.get();
    switch (message.path("action").asString("")) {
      case "authenticate" -> {
        JsonNode data = message.path("data");
        authenticate(data.path("key_id").asString(""), data.path("secret_key").asString(""));
      }
      case "auth" ->
          authenticate(message.path("key").asString(""), message.path("secret").asString(""));
      case "listen" -> listen(message.path("data").path("streams"));
      default -> error("unknown action");
    }
  }

  @Override
  public void binary(byte[] frame) {
    text(new String(frame, StandardCharsets.UTF_8));
  }

  @Override
  public void authenticationDue() {
    if (account.isEmpty()) {
      line.close(1008, "authentication timeout");
    }
  }

  private void authenticate(String key, String secret) {
    account = keys.open(key, secret);
    send(authorization(account.isPresent(), "authenticate"));
  }

  private static ObjectNode authorization(boolean authorized, String action) {
    ObjectNode json = Json.object().put("stream", "authorization");
    json.putObject("data")
        .put("status", authorized ? "authorized" : "unauthorized")
        .put("action", action);
    return json;
  }

  private void listen(JsonNode streams) {
    if (account.isEmpty()) {
      send(authorization(false, "listen"));
      return;
    }
    TreeSet<String> asked = new TreeSet<>();
    streams.forEach(each -> asked.add(each.asString("")));
    listening = asked.contains(CHANNEL);
    ObjectNode json = Json.object().put("stream", "listening");
    var list = json.putObject("data").putArray("streams");
    if (listening) {
      list.add(CHANNEL);
    }
    send(json);
  }

  private void error(String message) {
    ObjectNode json = Json.object().put("action", "error");
    json.putObject("data").put("error_message", message);
    send(json);
  }

  private void send(ObjectNode json) {
    line.control(Json.bytes(json), binary);
  }

  @Override
  public void on(MarketEvent event) {}

  @Override
  public void on(OrderEvent event) {
    if (listening && account.filter(a -> a == event.account()).isPresent()) {
      line.data(CHANNEL, Json.bytes(update(event)), binary);
    }
  }

  private static ObjectNode update(OrderEvent event) {
    ObjectNode json = Json.object().put("stream", CHANNEL);
    ObjectNode data = json.putObject("data");
    data.put("event", event.event());
    data.put("execution_id", event.id().toString());
    Execution execution = event.execution();
    if (execution != null) {
      data.put("price", Wire.text(execution.price()));
      data.put("qty", Wire.text(execution.qty()));
      data.put("position_qty", Wire.text(execution.positionQty()));
    }
    data.put("timestamp", Times.ofNanos(event.stamp()));
    data.set("order", OrderJson.of(event.order(), true));
    return json;
  }
}
