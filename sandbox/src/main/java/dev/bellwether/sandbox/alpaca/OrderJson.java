package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.OrderClass;
import dev.bellwether.sandbox.exchange.OrderKind;
import dev.bellwether.sandbox.exchange.OrderTerms;
import dev.bellwether.sandbox.exchange.OrderTimes;
import dev.bellwether.sandbox.exchange.OrderView;
import dev.bellwether.sandbox.exchange.Wire;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Times;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An order as the vendor writes it. */
final class OrderJson {
  private OrderJson() {}

  /** With its exits in {@code legs}, or with null there; exits have no such field themselves. */
  static ObjectNode of(OrderView order, boolean nested) {
    ObjectNode json = Json.object();
    OrderTerms terms = order.terms();
    json.put("id", order.id().toString());
    json.put("client_order_id", terms.clientOrderId());
    times(json, order.times());
    json.put("replaced_by", text(order.replacedBy()));
    json.put("replaces", text(order.replaces()));
    json.put("asset_id", terms.asset().id().toString());
    json.put("symbol", terms.asset().ticker());
    json.put("asset_class", "us_equity");
    json.put("notional", number(terms.notional()));
    json.put("qty", terms.notional() == null ? number(terms.qty()) : null);
    json.put("filled_qty", Wire.text(order.filled()));
    json.put("filled_avg_price", number(order.average()));
    json.put(
        "order_class",
        terms.orderClass() == OrderClass.SIMPLE ? "" : Wire.text(terms.orderClass()));
    json.put("order_type", Wire.text(terms.kind()));
    json.put("type", Wire.text(terms.kind()));
    json.put("side", Wire.text(terms.side()));
    json.put("position_intent", terms.intent());
    json.put("time_in_force", Wire.text(terms.timeInForce()));
    json.put("limit_price", number(terms.limitPrice()));
    json.put("stop_price", number(stopPrice(order)));
    json.put("status", Wire.text(order.state()));
    json.put("extended_hours", terms.extendedHours());
    legs(json, order, nested);
    json.put("trail_percent", number(terms.trailPercent()));
    json.put("trail_price", number(terms.trailPrice()));
    json.put("hwm", number(order.best()));
    json.putNull("subtag");
    json.putNull("source");
    return json;
  }

  private static void times(ObjectNode json, OrderTimes times) {
    json.put("created_at", at(times.created()));
    json.put("updated_at", at(times.updated()));
    json.put("submitted_at", at(times.submitted()));
    json.put("filled_at", at(times.filled()));
    json.put("expired_at", at(times.expired()));
    json.put("expires_at", at(times.expires()));
    json.put("canceled_at", at(times.canceled()));
    json.put("failed_at", at(times.failed()));
    json.put("replaced_at", at(times.replaced()));
  }

  private static void legs(ObjectNode json, OrderView order, boolean nested) {
    if (order.legs().isEmpty() || !nested) {
      json.putNull("legs");
      return;
    }
    ArrayNode legs = json.putArray("legs");
    order.legs().forEach(leg -> legs.add(of(leg, true).without(List.of("legs"))));
  }

  /** A trailing stop's level follows its best price. */
  private static @Nullable BigDecimal stopPrice(OrderView order) {
    OrderTerms terms = order.terms();
    BigDecimal best = order.best();
    if (terms.kind() != OrderKind.TRAILING_STOP || best == null) {
      return terms.stopPrice();
    }
    BigDecimal percent = terms.trailPercent();
    BigDecimal distance = terms.trailPrice();
    BigDecimal gap =
        distance != null
            ? distance
            : best.multiply(percent == null ? BigDecimal.ZERO : percent).movePointLeft(2);
    return terms.buys() ? best.add(gap) : best.subtract(gap);
  }

  private static @Nullable String number(@Nullable BigDecimal number) {
    return number == null ? null : Wire.text(number);
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  private static @Nullable String at(long nanos) {
    return nanos == 0 ? null : Times.ofNanos(nanos);
  }
}
