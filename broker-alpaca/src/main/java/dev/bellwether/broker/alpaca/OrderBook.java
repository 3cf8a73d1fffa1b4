package dev.bellwether.broker.alpaca;

import dev.bellwether.market.account.Fill;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.account.OrderState;
import dev.bellwether.market.account.OrderStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The orders whose end has not been reported, and what is news about them. */
final class OrderBook {
  /** What is to be reported. */
  record News(List<OrderStatus> orders, List<Fill> fills) {}

  private final Map<String, FollowedOrder> orders = new LinkedHashMap<>();

  /** Follows an order of which nothing has been reported, unless it is followed already. */
  void follow(Order order) {
    follow(order, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  void follow(Order order, BigDecimal reported, BigDecimal reportedNotional) {
    orders.putIfAbsent(order.id(), new FollowedOrder(order, reported, reportedNotional));
  }

  void forget(String id) {
    orders.remove(id);
  }

  void see(OrderJson json) {
    Optional.ofNullable(orders.get(json.order().id())).ifPresent(order -> order.see(json));
  }

  Optional<FollowedOrder> find(String id) {
    return Optional.ofNullable(orders.get(id));
  }

  Collection<FollowedOrder> all() {
    return orders.values();
  }

  /**
   * Takes in what the broker shows, and says what of it is news. Orders that ended are followed no
   * longer.
   *
   * @param shown every order that is open, and every followed one that is there
   */
  News take(List<OrderJson> shown, long nowMillis) {
    List<OrderStatus> statuses = new ArrayList<>();
    List<Fill> fills = new ArrayList<>();
    Set<String> there = new HashSet<>();
    for (OrderJson json : shown) {
      there.add(json.order().id());
      FollowedOrder order =
          orders.computeIfAbsent(json.order().id(), id -> FollowedOrder.found(json));
      order.see(json);
      order.advance(json, nowMillis).ifPresent(fills::add);
      statuses.add(json.inOurWords(order.order()));
      if (json.state().isTerminal()) {
        orders.remove(json.order().id());
      }
    }
    orders.values().stream()
        .filter(order -> !there.contains(order.order().id()))
        .forEach(order -> statuses.add(unknown(order.order())));
    fills.sort(Comparator.comparingLong(Fill::epochMillis));
    return new News(statuses, fills);
  }

  private static OrderStatus unknown(Order order) {
    return new OrderStatus(
        order, OrderState.UNKNOWN, BigDecimal.ZERO, "not to be seen at Alpaca now");
  }
}
