package dev.bellwether.broker.alpaca;

import dev.bellwether.http.json.Fields;
import dev.bellwether.http.json.Json;
import dev.bellwether.http.stream.StreamProtocol;
import dev.bellwether.http.stream.Wire;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.PortException.Remedy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Authenticate, listen, hear. Frames come as text or binary. */
final class UpdateProtocol implements StreamProtocol<UpdateMessage> {
  private static final String CHANNEL = "trade_updates";

  private final AlpacaCredentials keys;
  private final TradeNews listener;

  UpdateProtocol(AlpacaCredentials keys, TradeNews listener) {
    this.keys = keys;
    this.listener = listener;
  }

  @Override
  public List<String> greeting() {
    ObjectNode frame = Json.object().put("action", "authenticate");
    frame
        .putObject("data")
        .put("key_id", keys.keyId().value())
        .put("secret_key", keys.secret().value());
    return List.of(Json.text(frame));
  }

  @Override
  public List<UpdateMessage> read(String frame) {
    JsonNode node =
        Json.read(frame)
            .orElseThrow(() -> new PortException(Remedy.RETRY, "an order update is not JSON"));
    return message(Fields.of(node, "update")).map(List::of).orElse(List.of());
  }

  private static Optional<UpdateMessage> message(Fields frame) {
    if (frame.findText("action").filter("error"::equals).isPresent()) {
      Optional<String> words = data(frame).findText("error_message");
      return Optional.of(new UpdateMessage.Trouble(words.orElse("error without words")));
    }
    return switch (frame.findText("stream").orElse("")) {
      case "authorization" -> Optional.of(authorization(data(frame)));
      case "listening" -> Optional.of(listening(data(frame)));
      case CHANNEL -> Optional.of(new UpdateMessage.Update(update(data(frame))));
      default -> Optional.empty();
    };
  }

  private static Fields data(Fields frame) {
    return Fields.of(frame.node("data").orElse(Json.object()), "update.data");
  }

  private static UpdateMessage authorization(Fields data) {
    String status = data.findWord("status").orElse("");
    return status.equals("authorized")
        ? new UpdateMessage.Authorized()
        : new UpdateMessage.Refused("Alpaca does not accept the keys for order updates");
  }

  private static UpdateMessage listening(Fields data) {
    for (JsonNode stream : data.node("streams").orElse(Json.array())) {
      if (stream.isString() && stream.asString().equals(CHANNEL)) {
        return new UpdateMessage.Listening();
      }
    }
    return new UpdateMessage.Trouble("Alpaca does not listen to trade_updates");
  }

  private static TradeUpdate update(Fields data) {
    Fields order = Fields.of(data.node("order").orElse(Json.object()), "update.data.order");
    return new TradeUpdate(
        data.findWord("event").orElse(""),
        order.findText("client_order_id").orElse(""),
        data.findText("execution_id").orElse(""),
        data.findNumber("price"),
        data.findNumber("qty"),
        data.findInstant("timestamp").map(Instant::toEpochMilli).orElse(0L));
  }

  @Override
  public void take(UpdateMessage message, Wire wire) {
    switch (message) {
      case UpdateMessage.Authorized authorized -> wire.send(listen());
      case UpdateMessage.Listening listening -> {
        if (wire.ready()) {
          listener.connected();
        }
      }
      case UpdateMessage.Update update -> {
        wire.heard();
        listener.update(update.update());
      }
      case UpdateMessage.Trouble trouble -> wire.drop(trouble.reason(), 0);
      case UpdateMessage.Refused refused -> wire.end(refused.reason());
    }
  }

  private static String listen() {
    ObjectNode frame = Json.object().put("action", "listen");
    frame.putObject("data").putArray("streams").add(CHANNEL);
    return Json.text(frame);
  }

  @Override
  public void down(String reason, boolean ended) {
    listener.disconnected(reason, ended);
  }

  /** A day without orders is silent. */
  @Override
  public long silentAtMillis(long heardMillis) {
    return Long.MAX_VALUE;
  }
}
