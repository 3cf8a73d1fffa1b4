package dev.bellwether.broker.alpaca;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** An order whose end has not been reported, and how much of it has. */
final class FollowedOrder {
  private static final int PRICE_DECIMALS = 9;

  private final Order order;
  private BigDecimal reported;
  private BigDecimal reportedNotional;
  private Optional<String> vendorId = Optional.empty();

  FollowedOrder(Order order, BigDecimal reported, BigDecimal reportedNotional) {
    this.order = order;
    this.reported = reported;
    this.reportedNotional = reportedNotional;
  }

  /** One that somebody else sent: what was filled before we saw it is not our news. */
  static FollowedOrder found(OrderJson json) {
    return new FollowedOrder(json.order(), json.filled(), json.filled().multiply(json.average()));
  }

  Order order() {
    return order;
  }

  /** The vendor's id; empty as long as the broker has not shown the order. */
  Optional<String> vendorId() {
    return vendorId;
  }

  void see(OrderJson json) {
    vendorId = Optional.of(json.id());
  }

  /**
   * What was filled since the last report, as one fill. With {@code q} shares at {@code a} on
   * average now, and {@code q0} shares for {@code n0} reported,
   *
   * <pre>
   *   quantity = q - q0        price = (q * a - n0) / (q - q0)
   * </pre>
   *
   * so that all fills reported add up to what was paid, whatever was rounded on the way.
   */
  Optional<Fill> advance(OrderJson now, long nowMillis) {
    BigDecimal quantity = now.filled().subtract(reported);
    if (quantity.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal paid = now.filled().multiply(now.average()).subtract(reportedNotional);
    BigDecimal exact = paid.divide(quantity, PRICE_DECIMALS, RoundingMode.HALF_EVEN);
    BigDecimal price = exact.signum() > 0 ? exact.stripTrailingZeros() : now.average();
    reported = now.filled();
    reportedNotional = reportedNotional.add(quantity.multiply(price));
    long millis = now.updatedMillis() == 0 ? nowMillis : now.updatedMillis();
    return Optional.of(
        new Fill(
            order.id(),
            order.symbol(),
            order.side(),
            quantity,
            price,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            millis));
  }
}
