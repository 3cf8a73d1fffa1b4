package dev.bellwether.sandbox.polygon;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.market.DataPlan;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Times;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Polygon's REST interface: aggregates, daily prices, splits, dividends and the market's status.
 * The key is the key id of any of the sandbox's accounts.
 */
public final class PolygonRest {
  private final Exchange exchange;
  private final Aggregates aggregates;
  private final DailyPrices daily;
  private final ReferenceData reference;
  private final MarketStatus status;
  private final Snapshots snapshots;
  private final Entitlement plan;
  private long requests;

  public PolygonRest(Exchange exchange, DataPlan paid) {
    this.exchange = exchange;
    this.plan = new Entitlement(exchange, paid);
    this.snapshots = new Snapshots(exchange, plan);
    this.aggregates = new Aggregates(exchange, plan);
    this.daily = new DailyPrices(exchange);
    this.reference = new ReferenceData(exchange);
    this.status = new MarketStatus(exchange);
  }

  /** The answer; empty if the path is not Polygon's. */
  public Optional<Reply> answer(ApiRequest request) {
    if (!isOurs(request.path())) {
      return Optional.empty();
    }
    String id = String.format(Locale.ROOT, "%032x", ++requests);
    if (!request.method().equals("GET")) {
      return Optional.of(error(405, id, "method not allowed"));
    }
    String key = key(request);
    if (key.isEmpty()) {
      return Optional.of(error(401, id, "API Key was not provided"));
    }
    boolean known = exchange.accounts().stream().anyMatch(a -> a.spec().keyId().equals(key));
    if (!known) {
      return Optional.of(error(401, id, "Unknown API Key"));
    }
    return Optional.of(plan.admits() ? route(request, id) : Entitlement.tooMany(id));
  }

  private static boolean isOurs(String path) {
    return path.startsWith("/v2/aggs/")
        || path.startsWith("/v1/open-close/")
        || path.startsWith("/v1/marketstatus/")
        || path.startsWith("/v2/snapshot/")
        || path.startsWith("/stocks/v1/")
        || path.startsWith("/v3/reference/");
  }

  private static String key(ApiRequest request) {
    String header = request.header("authorization");
    return header.startsWith("Bearer ")
        ? header.substring("Bearer ".length())
        : request.query().first("apiKey").orElse("");
  }

  private Reply route(ApiRequest request, String id) {
    List<String> parts = List.of(request.path().substring(1).split("/"));
    String kind = parts.get(0) + "/" + parts.get(1);
    return switch (kind) {
      case "v2/aggs" -> aggregates(request, parts, id);
      case "v2/snapshot" -> snapshot(request, parts, id);
      case "v1/open-close" ->
          parts.size() == 4 && !covers(parts.get(3))
              ? Entitlement.tooRecent(id)
              : parts.size() == 4 ? daily.openClose(parts.get(2), parts.get(3), id) : notFound(id);
      case "v1/marketstatus" -> status.answer(request.path()).orElseGet(() -> notFound(id));
      default -> reference.answer(request, id).orElseGet(() -> notFound(id));
    };
  }

  private Reply aggregates(ApiRequest request, List<String> parts, String id) {
    if (parts.size() == 9 && parts.get(4).equals("range")) {
      return aggregates.range(request, parts, id);
    }
    if (parts.size() == 5 && parts.get(4).equals("prev")) {
      return daily.previous(parts.get(3), request.query(), id);
    }
    boolean grouped = request.path().startsWith("/v2/aggs/grouped/locale/us/market/stocks/");
    if (grouped && parts.size() == 8 && !covers(parts.get(7))) {
      return Entitlement.tooRecent(id);
    }
    return grouped && parts.size() == 8
        ? daily.grouped(parts.get(7), request.query(), id)
        : notFound(id);
  }

  private boolean covers(String date) {
    var hours = exchange.market().hours();
    return Times.date(date).map(day -> plan.covers(hours.at(day, LocalTime.MIDNIGHT))).orElse(true);
  }

  private Reply snapshot(ApiRequest request, List<String> parts, String id) {
    if (!request.path().startsWith("/v2/snapshot/locale/us/markets/stocks/tickers")) {
      return notFound(id);
    }
    if (!plan.hasSnapshots()) {
      return Entitlement.notEntitled(id, "You are not entitled to this data.");
    }
    return switch (parts.size()) {
      case 7 -> snapshots.all(request.query(), id);
      case 8 -> snapshots.one(parts.get(7), id);
      default -> notFound(id);
    };
  }

  static Reply error(int status, String id, String message) {
    return Reply.json(
        status, Json.object().put("status", "ERROR").put("request_id", id).put("error", message));
  }

  static Reply notFound(String id) {
    ObjectNode json = Json.object().put("status", "NOT_FOUND").put("request_id", id);
    return Reply.json(404, json.put("message", "Data not found."));
  }
}
