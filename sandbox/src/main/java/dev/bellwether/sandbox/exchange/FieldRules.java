package dev.bellwether.sandbox.exchange;

import dev.bellwether.market.account.Side;
import dev.bellwether.market.account.TimeInForce;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an order's fields are there and of the right kind; what fails answers 422 40010001. */
final class FieldRules {
  private static final int LONGEST_CLIENT_ID = 128;
  private static final BigDecimal LEAST_TRAIL_PERCENT = new BigDecimal("0.1");

  private FieldRules() {}

  static Optional<ApiError> check(NewOrderJson order) {
    return words(order).or(() -> amounts(order)).or(() -> prices(order)).or(() -> names(order));
  }

  private static Optional<ApiError> words(NewOrderJson order) {
    if (order.symbol() == null || order.symbol().isEmpty()) {
      return no("symbol is required");
    }
    if (Wire.parse(Side.class, order.side()).isEmpty()) {
      return no("invalid side");
    }
    if (Wire.parse(OrderKind.class, order.type()).isEmpty()) {
      return no("invalid order type");
    }
    if (Wire.parse(TimeInForce.class, order.timeInForce()).isEmpty()) {
      return no("invalid time_in_force");
    }
    String kind = order.orderClass();
    boolean named = kind != null && !kind.isEmpty();
    return named && Wire.parse(OrderClass.class, kind).isEmpty()
        ? no("invalid order_class")
        : Optional.empty();
  }

  private static Optional<ApiError> amounts(NewOrderJson order) {
    if (order.qty() == null && order.notional() == null) {
      return no("qty or notional is required");
    }
    if (order.qty() != null && order.notional() != null) {
      return no("only one of qty or notional is accepted");
    }
    return isNotPositive(order.qty()) ? no("qty must be > 0") : Optional.empty();
  }

  private static Optional<ApiError> prices(NewOrderJson order) {
    if (isNotPositive(order.limitPrice()) || isNotPositive(order.takeProfit())) {
      return no("limit price must be > 0");
    }
    if (isNotPositive(order.stopPrice()) || isNotPositive(order.stopLoss())) {
      return no("stop price must be > 0");
    }
    boolean limit = order.limitPrice() != null;
    boolean stop = order.stopPrice() != null;
    return switch (Wire.parse(OrderKind.class, order.type()).orElseThrow()) {
      case MARKET -> when(limit || stop, "market orders require no stop or limit price");
      case LIMIT -> when(!limit && !isOco(order), "limit orders require a limit price");
      case STOP -> when(!stop, "stop orders require a stop price");
      case STOP_LIMIT ->
          when(!limit || !stop, "stop limit orders require both stop and limit price");
      case TRAILING_STOP -> trail(order);
    };
  }

  private static Optional<ApiError> trail(NewOrderJson order) {
    if ((order.trailPrice() == null) == (order.trailPercent() == null)) {
      return no("trailing stop orders must specify one of trail_price or trail_percent");
    }
    if (isNotPositive(order.trailPrice())) {
      return no("trail_price must be > 0");
    }
    BigDecimal percent = order.trailPercent();
    return when(
        percent != null && percent.compareTo(LEAST_TRAIL_PERCENT) < 0,
        "trail_percent must be greater than or equal to 0.1");
  }

  private static Optional<ApiError> names(NewOrderJson order) {
    return clientId(order.clientOrderId());
  }

  static Optional<ApiError> clientId(@Nullable String id) {
    return when(
        id != null && id.length() > LONGEST_CLIENT_ID,
        "client_order_id must be no more than 128 characters");
  }

  static boolean isOco(NewOrderJson order) {
    return Wire.text(OrderClass.OCO).equals(order.orderClass());
  }

  private static boolean isNotPositive(@Nullable BigDecimal number) {
    return number != null && number.signum() <= 0;
  }

  private static Optional<ApiError> when(boolean wrong, String message) {
    return wrong ? no(message) : Optional.empty();
  }

  private static Optional<ApiError> no(String message) {
    return Optional.of(ApiError.field(message));
  }
}
