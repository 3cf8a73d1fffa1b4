package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.OrderView;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.exchange.Wire;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Query;
import dev.bellwether.sandbox.wire.Times;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;

/** The list of orders with its filters. */
final class OrderList {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 500;

  private OrderList() {}

  static Reply answer(TradingAccount account, Query query, ZoneId zone) {
    Optional<Integer> limit = limit(query);
    if (limit.isEmpty()) {
      return Errors.field("limit must be between 1 and 500");
    }
    boolean nested = query.isTrue("nested");
    boolean ascending = query.first("direction").filter("asc"::equals).isPresent();
    List<OrderView> oldestFirst = account.orders();
    List<OrderView> all = ascending ? oldestFirst : oldestFirst.reversed();
    ArrayNode rows = Json.array();
    all.stream()
        .filter(order -> !(nested && order.leg()))
        .filter(status(query).and(content(query)).and(time(query, zone)))
        .filter(place(account, query))
        .limit(limit.get())
        .forEach(order -> rows.add(OrderJson.of(order, nested)));
    return Reply.json(200, rows);
  }

  private static Optional<Integer> limit(Query query) {
    try {
      int limit = query.first("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
      return limit >= 1 && limit <= MOST ? Optional.of(limit) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty(); // the caller's mistake, answered in the vendor's words
    }
  }

  private static Predicate<OrderView> status(Query query) {
    return switch (query.first("status").orElse("open")) {
      case "all" -> order -> true;
      case "closed" -> order -> order.state().isTerminal();
      default -> order -> !order.state().isTerminal();
    };
  }

  private static Predicate<OrderView> content(Query query) {
    List<String> symbols = query.list("symbols");
    Optional<String> side = query.first("side");
    Optional<String> assetClass = query.first("asset_class");
    return order ->
        (symbols.isEmpty() || symbols.contains(order.terms().asset().ticker()))
            && side.filter(s -> !s.equals(Wire.text(order.terms().side()))).isEmpty()
            && assetClass.filter(c -> !c.contains("us_equity") && !c.equals("all")).isEmpty();
  }

  /** Exclusive on the time of submission. */
  private static Predicate<OrderView> time(Query query, ZoneId zone) {
    long after = query.first("after").flatMap(t -> Times.nanos(t, zone)).orElse(Long.MIN_VALUE);
    long until = query.first("until").flatMap(t -> Times.nanos(t, zone)).orElse(Long.MAX_VALUE);
    return order -> order.times().submitted() > after && order.times().submitted() < until;
  }

  private static Predicate<OrderView> place(TradingAccount account, Query query) {
    long before = stamp(account, query, "before_order_id").orElse(Long.MAX_VALUE);
    long after = stamp(account, query, "after_order_id").orElse(Long.MIN_VALUE);
    return order -> order.times().submitted() < before && order.times().submitted() > after;
  }

  private static Optional<Long> stamp(TradingAccount account, Query query, String name) {
    return query.first(name).flatMap(account::order).map(order -> order.times().submitted());
  }
}
