package dev.bellwether.engine.desk;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import dev.bellwether.market.data.Symbol;
import dev.bellwether.market.port.PortException;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One line of the intent journal: the whole intent, so that any line can be read by itself. */
record IntentJson(
    String id,
    String state,
    String symbol,
    String side,
    String quantity,
    String type,
    @Nullable String price,
    @Nullable String trigger,
    String timeInForce,
    String decided,
    String filled,
    String note) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static String of(Intent intent) {
    Order order = intent.order();
    OrderType type = order.request().type();
    return MAPPER.writeValueAsString(
        new IntentJson(
            order.id(),
            intent.state().name(),
            order.symbol().ticker(),
            order.side().name(),
            order.quantity().toPlainString(),
            type.getClass().getSimpleName(),
            text(price(type)),
            text(trigger(type)),
            order.request().timeInForce().name(),
            Instant.ofEpochMilli(order.decidedMillis()).toString(),
            intent.filled().toPlainString(),
            intent.note()));
  }

  static Intent parse(String line, String where) {
    try {
      return MAPPER.readValue(line, IntentJson.class).intent();
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new PortException(
          PortException.Remedy.STOP,
          where
              + " is not an intent of ours; the file was changed by something else. Restore it from"
              + " a copy, or move it away once the broker shows no open order.",
          e);
    }
  }

  private Intent intent() {
    OrderRequest request =
        new OrderRequest(
            Symbol.of(symbol),
            Side.valueOf(side),
            new BigDecimal(quantity),
            orderType(),
            TimeInForce.valueOf(timeInForce));
    Order order = new Order(id, request, Instant.parse(decided).toEpochMilli());
    return new Intent(order, OrderState.valueOf(state), new BigDecimal(filled), note);
  }

  private OrderType orderType() {
    return switch (type) {
      case "Market" -> OrderType.MARKET;
      case "Limit" -> new OrderType.Limit(number(price));
      case "Stop" -> new OrderType.Stop(number(trigger));
      case "StopLimit" -> new OrderType.StopLimit(number(trigger), number(price));
      case "TrailingStop" -> new OrderType.TrailingStop(number(trigger));
      case "TrailingStopFraction" -> new OrderType.TrailingStopFraction(number(trigger));
      default -> throw new IllegalArgumentException("type must be an order type, was " + type);
    };
  }

  private static @Nullable BigDecimal price(OrderType type) {
    return switch (type) {
      case OrderType.Limit limit -> limit.price();
      case OrderType.StopLimit stop -> stop.price();
      case OrderType.Market market -> null;
      case OrderType.Stop stop -> null;
      case OrderType.TrailingStop trail -> null;
      case OrderType.TrailingStopFraction trail -> null;
    };
  }

  private static @Nullable BigDecimal trigger(OrderType type) {
    return switch (type) {
      case OrderType.Stop stop -> stop.trigger();
      case OrderType.StopLimit stop -> stop.trigger();
      case OrderType.TrailingStop trail -> trail.distance();
      case OrderType.TrailingStopFraction trail -> trail.fraction();
      case OrderType.Market market -> null;
      case OrderType.Limit limit -> null;
    };
  }

  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static BigDecimal number(@Nullable String text) {
    if (text == null) {
      throw new IllegalArgumentException("price or trigger must be given for this type of order");
    }
    return new BigDecimal(text);
  }
}
