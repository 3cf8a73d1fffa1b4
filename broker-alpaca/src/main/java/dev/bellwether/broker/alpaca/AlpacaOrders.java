package dev.bellwether.broker.alpaca;

import static dev.bellwether.broker.alpaca.AlpacaApi.encoded;

import dev.bellwether.http.HttpReply;
import dev.bellwether.http.json.Json;
import dev.bellwether.http.json.Page;
import dev.bellwether.market.account.Order;
import dev.bellwether.market.port.PortException;
import dev.bellwether.market.port.PortException.Remedy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** {@code /v2/orders} as calls. */
final class AlpacaOrders {
  private static final Logger LOG = LoggerFactory.getLogger(AlpacaOrders.class);
  private static final String ORDERS = "/v2/orders";
  private static final int PAGE = 500;
  private static final int MOST_PAGES = 40;

  private final AlpacaApi api;
  private final Set<String> mentioned = new HashSet<>();

  AlpacaOrders(AlpacaApi api) {
    this.api = api;
  }

  /** All open orders, oldest first. */
  List<OrderJson> open() {
    return Page.all("the open orders", MOST_PAGES, "", this::page);
  }

  private Page<OrderJson> page(String after) {
    String target = ORDERS + "?status=open&direction=asc&nested=false&limit=" + PAGE;
    String more = after.isEmpty() ? "" : "&after_order_id=" + encoded(after);
    return api.trading().read("the open orders", target + more, this::parsed);
  }

  Page<OrderJson> parsed(JsonNode list) {
    if (!list.isArray()) {
      throw new PortException(Remedy.RETRY, "the open orders must be a list");
    }
    List<OrderJson> orders = new ArrayList<>();
    for (JsonNode each : list) {
      Optional<OrderJson> order = OrderJson.of(each);
      order.ifPresentOrElse(orders::add, () -> mention(each));
    }
    boolean full = list.size() >= PAGE && !orders.isEmpty();
    return new Page<>(orders, full ? Optional.of(orders.getLast().id()) : Optional.empty());
  }

  private void mention(JsonNode foreign) {
    String id = foreign.path("id").asString("");
    if (mentioned.add(id)) {
      LOG.warn("order {} has no symbol or no quantity of shares and is not followed", id);
    }
  }

  Optional<OrderJson> byClientId(String id) {
    return one("order " + id, ORDERS + ":by_client_order_id?client_order_id=" + encoded(id));
  }

  Optional<OrderJson> byVendorId(String id) {
    return one("order " + id, ORDERS + "/" + encoded(id));
  }

  private Optional<OrderJson> one(String what, String target) {
    return api.trading().find(what, target, node -> single(what, node));
  }

  private static OrderJson single(String what, JsonNode node) {
    return OrderJson.of(node)
        .orElseThrow(
            () ->
                new PortException(Remedy.RETRY, what + " has no symbol or no quantity of shares"));
  }

  HttpReply place(Order order) {
    return api.trading().write("order " + order.id(), "POST", ORDERS, OrderBody.of(order));
  }

  /** The order in an answer that should have one; empty if it cannot be read. */
  Optional<OrderJson> in(HttpReply reply) {
    try {
      return Json.read(reply.body()).flatMap(OrderJson::of);
    } catch (PortException e) {
      return Optional.empty(); // the caller takes it for no answer
    }
  }

  /** Asks for a cancellation; an order that is over already, or gone, is cancelled enough. */
  void cancel(String vendorId) {
    String what = "cancelling order " + vendorId;
    HttpReply reply = api.trading().write(what, "DELETE", ORDERS + "/" + encoded(vendorId), "");
    boolean settled = reply.isSuccess() || reply.status() == 404 || reply.status() == 422;
    if (!settled) {
      throw api.trading().fault(what, reply);
    }
  }
}
