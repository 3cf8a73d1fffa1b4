package dev.bellwether.market.risk;

import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderRequest;
import dev.bellwether.market.account.OrderType;
import java.math.BigDecimal;
import java.util.ArrayDeque;

/** The orders approved within a window of time, to recognise one that comes twice. */
final class RecentOrders {
  private record Seen(Order order, long millis) {}

  private final long windowMillis;
  private final ArrayDeque<Seen> seen = new ArrayDeque<>();

  RecentOrders(long windowMillis) {
    this.windowMillis = windowMillis;
  }

  /** Milliseconds since the same order was approved; -1 if it was not, within the window. */
  long sinceSame(Order order, long nowMillis) {
    for (Seen one : seen) {
      long age = nowMillis - one.millis;
      if (age < windowMillis && isSame(one.order, order)) {
        return Math.max(0, age);
      }
    }
    return -1;
  }

  void add(Order order, long nowMillis) {
    if (windowMillis == 0) {
      return;
    }
    while (!seen.isEmpty() && nowMillis - seen.getFirst().millis >= windowMillis) {
      seen.removeFirst();
    }
    seen.addLast(new Seen(order, nowMillis));
  }

  private static boolean isSame(Order one, Order other) {
    return one.id().equals(other.id()) || isSame(one.request(), other.request());
  }

  private static boolean isSame(OrderRequest one, OrderRequest other) {
    return one.symbol().equals(other.symbol())
        && one.side() == other.side()
        && one.timeInForce() == other.timeInForce()
        && isSame(one.quantity(), other.quantity())
        && isSame(one.type(), other.type());
  }

  private static boolean isSame(OrderType one, OrderType other) {
    return switch (one) {
      case OrderType.Market() -> other instanceof OrderType.Market;
      case OrderType.Limit(BigDecimal a) ->
          other instanceof OrderType.Limit(BigDecimal b) && isSame(a, b);
      case OrderType.Stop(BigDecimal a) ->
          other instanceof OrderType.Stop(BigDecimal b) && isSame(a, b);
      case OrderType.StopLimit(BigDecimal a, BigDecimal c) ->
          other instanceof OrderType.StopLimit(BigDecimal b, BigDecimal d)
              && isSame(a, b)
              && isSame(c, d);
      case OrderType.TrailingStop(BigDecimal a) ->
          other instanceof OrderType.TrailingStop(BigDecimal b) && isSame(a, b);
      case OrderType.TrailingStopFraction(BigDecimal a) ->
          other instanceof OrderType.TrailingStopFraction(BigDecimal b) && isSame(a, b);
    };
  }

  // 100 and 100.00 are the same number here, but not to BigDecimal.equals.
  private static boolean isSame(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }
}
