package dev.bellwether.broker.alpaca;

import dev.bellwether.http.json.Fields;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An order as Alpaca has it.
 *
 * @param id the vendor's
 * @param order in our words; its id is the client's, or the vendor's where that is too long
 * @param status the vendor's word in small letters
 * @param average price of what was filled, 0 before
 * @param updatedMillis when it changed last; 0 if it does not say
 */
record OrderJson(
    String id,
    Order order,
    String status,
    BigDecimal filled,
    BigDecimal average,
    long updatedMillis,
    Optional<String> replacedBy) {
  private static final int LONGEST_ID = 48;

  /**
   * Reads one; empty for what our words do not reach: orders of several legs, and of an amount of
   * money.
   */
  static Optional<OrderJson> of(JsonNode node) {
    Fields fields = Fields.of(node, "order");
    boolean plain =
        fields.findText("symbol").filter(s -> !s.isBlank()).isPresent()
            && fields.findNumber("qty").isPresent();
    return plain ? Optional.of(read(fields)) : Optional.empty();
  }

  private static OrderJson read(Fields fields) {
    BigDecimal filled = fields.findNumber("filled_qty").orElse(BigDecimal.ZERO);
    BigDecimal quantity = positive(fields, "qty");
    if (filled.signum() < 0 || filled.compareTo(quantity) > 0) {
      throw fields.senseless("filled_qty", "must be 0 to qty " + quantity + ", was " + filled);
    }
    return new OrderJson(
        fields.text("id"),
        order(fields, quantity),
        fields.findWord("status").orElse("unnamed"),
        filled,
        filled.signum() == 0 ? BigDecimal.ZERO : positive(fields, "filled_avg_price"),
        updatedMillis(fields),
        fields.findText("replaced_by"));
  }

  private static BigDecimal positive(Fields fields, String name) {
    BigDecimal number = fields.number(name);
    if (number.signum() <= 0) {
      throw fields.senseless(name, "must be above 0, was " + number);
    }
    return number;
  }

  private static Order order(Fields fields, BigDecimal quantity) {
    String client = fields.findText("client_order_id").filter(id -> !id.isEmpty()).orElse("");
    boolean usable = !client.isEmpty() && client.length() <= LONGEST_ID;
    String id = usable ? client : shortened(fields.text("id"));
    OrderRequest request =
        new OrderRequest(
            fields.symbol("symbol"), side(fields), quantity, type(fields), life(fields));
    long decided = fields.findInstant("submitted_at").map(Instant::toEpochMilli).orElse(0L);
    return new Order(id, request, decided);
  }

  private static String shortened(String id) {
    return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID);
  }

  private static Side side(Fields fields) {
    String side = fields.findWord("side").orElse("");
    return switch (side) {
      case "buy" -> Side.BUY;
      case "sell", "sell_short" -> Side.SELL;
      default -> throw fields.senseless("side", "must be buy or sell, was \"" + side + "\"");
    };
  }

  /** An order of a kind that we do not know is open at any price. */
  private static OrderType type(Fields fields) {
    Optional<BigDecimal> limit = above(fields, "limit_price");
    Optional<BigDecimal> stop = above(fields, "stop_price");
    return switch (fields.findWord("type").orElse("")) {
      case "limit" -> limit.<OrderType>map(OrderType.Limit::new).orElse(OrderType.MARKET);
      case "stop" -> stop.<OrderType>map(OrderType.Stop::new).orElse(OrderType.MARKET);
      case "stop_limit" ->
          limit.isPresent() && stop.isPresent()
              ? new OrderType.StopLimit(stop.get(), limit.get())
              : OrderType.MARKET;
      case "trailing_stop" -> trailing(fields);
      default -> OrderType.MARKET;
    };
  }

  private static OrderType trailing(Fields fields) {
    Optional<OrderType> distance = above(fields, "trail_price").map(OrderType.TrailingStop::new);
    Optional<OrderType> fraction =
        above(fields, "trail_percent")
            .map(percent -> percent.movePointLeft(2))
            .filter(part -> part.compareTo(BigDecimal.ONE) < 0)
            .map(OrderType.TrailingStopFraction::new);
    return distance.or(() -> fraction).orElse(OrderType.MARKET);
  }

  private static Optional<BigDecimal> above(Fields fields, String name) {
    return fields.findNumber(name).filter(number -> number.signum() > 0);
  }

  private static TimeInForce life(Fields fields) {
    String word = fields.findWord("time_in_force").orElse("").toUpperCase(Locale.ROOT);
    for (TimeInForce life : TimeInForce.values()) {
      if (life.name().equals(word)) {
        return life;
      }
    }
    return TimeInForce.GTC; // the longest: it counts as open until it is not
  }

  private static long updatedMillis(Fields fields) {
    return fields
        .findInstant("filled_at")
        .or(() -> fields.findInstant("updated_at"))
        .map(Instant::toEpochMilli)
        .orElse(0L);
  }

  /** Where it stands; a status that we do not know is open, and the reason says so. */
  OrderStatus inOurWords(Order known) {
    return new OrderStatus(known, state(), filled, reason());
  }

  OrderState state() {
    return switch (status) {
      case "filled" -> OrderState.FILLED;
      case "canceled", "cancelled", "replaced" -> OrderState.CANCELLED;
      case "expired" -> OrderState.EXPIRED;
      case "rejected" -> OrderState.REFUSED;
      case "pending_new" -> OrderState.SENT; // Alpaca has it, the exchange does not
      default -> filled.signum() > 0 ? OrderState.PARTIALLY_FILLED : OrderState.ACCEPTED;
    };
  }

  private String reason() {
    return switch (status) {
      case "canceled", "cancelled" -> "cancelled";
      case "replaced" -> "replaced by " + replacedBy.orElse("another order");
      case "expired" -> "expired";
      case "rejected" -> "rejected by Alpaca";
      case "filled",
          "new",
          "partially_filled",
          "accepted",
          "pending_new",
          "pending_cancel",
          "pending_replace",
          "held",
          "accepted_for_bidding" ->
          "";
      case "done_for_day", "stopped", "suspended", "calculated" -> status.replace('_', ' ');
      default -> "Alpaca says \"" + status + "\", which we do not know: taken as open";
    };
  }
}
