package dev.bellwether.broker.alpaca;

import dev.bellwether.market.account.Position;
import dev.bellwether.market.data.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Reads orders, positions and account so that they belong together. Alpaca has no call for all
 * three: the orders are read before and after, and if one of them moved in between, all is read
 * again. After the last round the orders of before are taken, since an order that seems open longer
 * than it is does less harm than one that seems filled when its shares are not there.
 */
record StateReader(AlpacaApi api, AlpacaOrders calls, int rounds) {
  /** What was read. */
  record Read(
      List<OrderJson> orders, SortedMap<Symbol, Position> positions, AlpacaAccount account) {}

  /** What may move. */
  private record Mark(String id, String status, java.math.BigDecimal filled) {
    static List<Mark> of(List<OrderJson> orders) {
      return orders.stream().map(o -> new Mark(o.id(), o.status(), o.filled())).toList();
    }
  }

  Read read(OrderBook book) {
    Map<String, OrderJson> ended = new HashMap<>();
    List<OrderJson> before = orders(book, ended);
    for (int round = 1; ; round++) {
      SortedMap<Symbol, Position> positions =
          api.trading().read("the positions", "/v2/positions", PositionJson::all);
      AlpacaAccount account = api.trading().read("the account", "/v2/account", AlpacaAccount::of);
      boolean quiet =
          before.stream().allMatch(order -> order.state().isTerminal()) && allSeen(book);
      List<OrderJson> after = quiet ? before : orders(book, ended);
      if (round >= rounds || Mark.of(before).equals(Mark.of(after))) {
        return new Read(before, positions, account);
      }
      before = after;
    }
  }

  private static boolean allSeen(OrderBook book) {
    return book.all().stream().allMatch(order -> order.vendorId().isPresent());
  }

  /** The open orders, and those followed that are not among them any more. */
  private List<OrderJson> orders(OrderBook book, Map<String, OrderJson> ended) {
    List<OrderJson> all = new ArrayList<>(calls.open());
    Set<String> open = new HashSet<>();
    all.forEach(order -> open.add(order.order().id()));
    for (FollowedOrder order : book.all()) {
      if (!open.contains(order.order().id())) {
        look(order, ended).ifPresent(all::add);
      }
    }
    return all;
  }

  /** An order that has ended does not change any more and is asked for once. */
  private Optional<OrderJson> look(FollowedOrder order, Map<String, OrderJson> ended) {
    String id = order.order().id();
    if (ended.containsKey(id)) {
      return Optional.ofNullable(ended.get(id));
    }
    Optional<OrderJson> found =
        order.vendorId().isPresent()
            ? calls.byVendorId(order.vendorId().get())
            : calls.byClientId(id);
    found.filter(json -> json.state().isTerminal()).ifPresent(json -> ended.put(id, json));
    return found;
  }
}
