package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.ApiError;
import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.OrderView;
import dev.bellwether.sandbox.exchange.Outcome;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Query;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** {@code /v2/orders} and what is below it. */
final class OrderRoutes implements Routes {
  private static final String ORDERS = "/v2/orders";

  private final Exchange exchange;

  OrderRoutes(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Optional<Reply> answer(TradingAccount account, ApiRequest request) {
    if (request.path().equals(ORDERS)) {
      return all(account, request);
    }
    if (request.path().equals(ORDERS + ":by_client_order_id") && is(request, "GET")) {
      return Optional.of(byClientId(account, request.query()));
    }
    return Routes.rest(request, ORDERS + "/").flatMap(id -> one(account, request, id));
  }

  private Optional<Reply> all(TradingAccount account, ApiRequest request) {
    return switch (request.method()) {
      case "POST" -> Optional.of(place(account, request));
      case "GET" -> Optional.of(OrderList.answer(account, request.query(), zone()));
      case "DELETE" -> Optional.of(cancelAll(account));
      default -> Optional.empty();
    };
  }

  private ZoneId zone() {
    return exchange.market().hours().zone();
  }

  private Optional<Reply> one(TradingAccount account, ApiRequest request, String id) {
    return switch (request.method()) {
      case "GET" -> Optional.of(byId(account, request.query(), id));
      case "PATCH" -> Optional.of(replace(account, request, id));
      case "DELETE" ->
          Optional.of(
              exchange.cancel(account, id).map(Errors::of).orElseGet(() -> Reply.empty(204)));
      default -> Optional.empty();
    };
  }

  private Reply place(TradingAccount account, ApiRequest request) {
    return withBody(request, body -> reply(exchange.submit(account, OrderBody.order(body)), true));
  }

  private Reply replace(TradingAccount account, ApiRequest request, String id) {
    return withBody(
        request, body -> reply(exchange.replace(account, id, OrderBody.change(body)), true));
  }

  private static Reply byId(TradingAccount account, Query query, String id) {
    return account
        .order(id)
        .map(order -> Reply.json(200, OrderJson.of(order, query.isTrue("nested"))))
        .orElseGet(() -> Errors.notFound("order not found for " + id));
  }

  private static Reply byClientId(TradingAccount account, Query query) {
    String id = query.first("client_order_id").orElse("");
    return account
        .orderByClientId(id)
        .map(order -> Reply.json(200, OrderJson.of(order, query.isTrue("nested"))))
        .orElseGet(() -> Errors.notFound("order not found for " + id));
  }

  private Reply cancelAll(TradingAccount account) {
    ArrayNode results = Json.array();
    for (OrderView order : account.openOrders()) {
      Optional<OrderView> now = account.order(order.id().toString());
      if (order.leg() || now.isEmpty() || now.get().state().isTerminal()) {
        continue; // an exit goes with its entry
      }
      Optional<ApiError> error = exchange.cancel(account, order.id().toString());
      results
          .addObject()
          .put("id", order.id().toString())
          .put("status", error.isEmpty() ? 200 : 500);
    }
    return Reply.json(207, results);
  }

  static Reply withBody(ApiRequest request, Function<JsonNode, Reply> then) {
    Optional<JsonNode> body = Json.read(new String(request.body(), StandardCharsets.UTF_8));
    if (body.isEmpty() || !body.get().isObject()) {
      return Errors.of(new ApiError(400, 40010000, "request body format is invalid", Map.of()));
    }
    try {
      return then.apply(body.get());
    } catch (OrderBody.Unreadable e) {
      return Errors.field(String.valueOf(e.getMessage()));
    }
  }

  static Reply reply(Outcome<OrderView> outcome, boolean nested) {
    return switch (outcome) {
      case Outcome.Done<OrderView> done -> Reply.json(200, OrderJson.of(done.value(), nested));
      case Outcome.Refused<OrderView> refused -> Errors.of(refused.error());
    };
  }

  private static boolean is(ApiRequest request, String method) {
    return request.method().equals(method);
  }
}
