package dev.bellwether.broker.alpaca;

import dev.bellwether.http.json.Json;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderType;
import dev.bellwether.market.account.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order as Alpaca wants it. Prices are put on its ticks, two decimals from one dollar on and
 * four below: limits to the side that is better for us, triggers to the nearest.
 */
final class OrderBody {
  /** The finest quantity that Alpaca takes. */
  private static final int QUANTITY_DECIMALS = 9;

  private OrderBody() {}

  /** Why an order cannot be written down; empty if it can. */
  static String fault(OrderRequest request) {
    return request.quantity().stripTrailingZeros().scale() > QUANTITY_DECIMALS
        ? "quantity must have at most 9 decimals, was " + request.quantity()
        : "";
  }

  static String of(Order order) {
    OrderRequest request = order.request();
    ObjectNode body = Json.object();
    body.put("symbol", request.symbol().ticker());
    body.put("qty", plain(request.quantity()));
    body.put("side", request.side() == Side.BUY ? "buy" : "sell");
    price(body, request);
    body.put("time_in_force", request.timeInForce().name().toLowerCase(Locale.ROOT));
    body.put("client_order_id", order.id());
    return Json.text(body);
  }

  private static void price(ObjectNode body, OrderRequest request) {
    RoundingMode better = request.side() == Side.BUY ? RoundingMode.FLOOR : RoundingMode.CEILING;
    switch (request.type()) {
      case OrderType.Market market -> body.put("type", "market");
      case OrderType.Limit limit ->
          body.put("type", "limit").put("limit_price", tick(limit.price(), better));
      case OrderType.Stop stop ->
          body.put("type", "stop").put("stop_price", tick(stop.trigger(), RoundingMode.HALF_EVEN));
      case OrderType.StopLimit both ->
          body.put("type", "stop_limit")
              .put("stop_price", tick(both.trigger(), RoundingMode.HALF_EVEN))
              .put("limit_price", tick(both.price(), better));
      case OrderType.TrailingStop trail ->
          body.put("type", "trailing_stop").put("trail_price", distance(trail.distance()));
      case OrderType.TrailingStopFraction trail ->
          body.put("type", "trailing_stop")
              .put("trail_percent", plain(trail.fraction().movePointRight(2)));
    }
  }

  static String tick(BigDecimal price, RoundingMode mode) {
    int decimals = price.compareTo(BigDecimal.ONE) >= 0 ? 2 : 4;
    BigDecimal rounded = price.setScale(decimals, mode);
    // Never 0: the smallest tick is the least that is a price.
    return rounded.signum() > 0 ? plain(rounded) : "0.0001";
  }

  private static String distance(BigDecimal distance) {
    BigDecimal rounded = distance.setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() > 0 ? plain(rounded) : "0.01";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
