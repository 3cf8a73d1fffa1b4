package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.NewOrderJson;
import dev.bellwether.sandbox.exchange.ReplaceOrderJson;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads order bodies: numbers may be text, and what is missing is null. */
final class OrderBody {
  private OrderBody() {}

  /** Why a body could not be read. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  static NewOrderJson order(JsonNode body) {
    JsonNode profit = body.path("take_profit");
    JsonNode loss = body.path("stop_loss");
    return new NewOrderJson(
        text(body, "symbol"),
        number(body, "qty"),
        number(body, "notional"),
        text(body, "side"),
        text(body, "type"),
        text(body, "time_in_force"),
        number(body, "limit_price"),
        number(body, "stop_price"),
        number(body, "trail_price"),
        number(body, "trail_percent"),
        body.path("extended_hours").asBoolean(false),
        text(body, "client_order_id"),
        text(body, "order_class"),
        number(profit, "limit_price"),
        number(loss, "stop_price"),
        number(loss, "limit_price"),
        text(body, "position_intent"));
  }

  static ReplaceOrderJson change(JsonNode body) {
    return new ReplaceOrderJson(
        number(body, "qty"),
        number(body, "limit_price"),
        number(body, "stop_price"),
        number(body, "trail"),
        text(body, "time_in_force"),
        text(body, "client_order_id"));
  }

  private static @Nullable String text(JsonNode body, String name) {
    JsonNode value = body.path(name);
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  private static @Nullable BigDecimal number(JsonNode body, String name) {
    String text = text(body, name);
    if (text == null || text.isEmpty()) {
      return null;
    }
    return read(name, text);
  }

  /** A number of a length that money and shares have. */
  static BigDecimal read(String name, String text) {
    try {
      BigDecimal number = text.length() > 40 ? null : new BigDecimal(text);
      if (number != null && Math.abs((long) number.scale()) <= 40) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new Unreadable(name + " is not a number");
    }
    throw new Unreadable(name + " is out of range");
  }
}
