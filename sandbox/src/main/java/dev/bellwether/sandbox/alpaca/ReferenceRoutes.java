package dev.bellwether.sandbox.alpaca;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.exchange.Wire;
import dev.bellwether.sandbox.market.Asset;
import dev.bellwether.sandbox.market.TradingHours;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Query;
import dev.bellwether.sandbox.wire.Times;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Clock, calendar and assets. */
final class ReferenceRoutes implements Routes {
  private static final String ASSETS = "/v2/assets";
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2029, 12, 31);
  private static final DateTimeFormatter COLON = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

  private final Exchange exchange;

  ReferenceRoutes(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Optional<Reply> answer(TradingAccount account, ApiRequest request) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    return switch (request.path()) {
      case "/v2/clock" -> Optional.of(clock());
      case "/v2/calendar" -> Optional.of(calendar(request.query()));
      case ASSETS -> Optional.of(assets(request.query()));
      default -> Routes.rest(request, ASSETS + "/").map(this::asset);
    };
  }

  private Reply clock() {
    TradingHours hours = exchange.market().hours();
    long now = exchange.toldMillis();
    ObjectNode json = Json.object();
    json.put("timestamp", stamp(now));
    json.put("is_open", hours.isCore(now));
    json.put("next_open", Times.local(hours.nextToOpen(now).openMillis(), hours.zone()));
    json.put("next_close", Times.local(hours.currentOrNext(now).closeMillis(), hours.zone()));
    return Reply.json(200, json);
  }

  private String stamp(long millis) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        exchange.market().hours().local(millis).toOffsetDateTime());
  }

  private Reply calendar(Query query) {
    LocalDate start = query.first("start").flatMap(Times::date).orElse(FIRST);
    LocalDate end = query.first("end").flatMap(Times::date).orElse(LAST);
    ArrayNode rows = Json.array();
    if (end.isBefore(start)) {
      return Reply.json(200, rows);
    }
    TradingHours hours = exchange.market().hours();
    LocalDate first = start.isBefore(FIRST) ? FIRST : start;
    LocalDate last = end.isAfter(LAST) ? LAST : end;
    hours.calendar().sessions(first, last).forEach(session -> rows.add(row(hours, session)));
    return Reply.json(200, rows);
  }

  private static ObjectNode row(TradingHours hours, Session session) {
    ObjectNode json = Json.object();
    json.put("date", session.date().toString());
    json.put("open", COLON.format(hours.local(session.openMillis())));
    json.put("close", COLON.format(hours.local(session.closeMillis())));
    json.put("session_open", PLAIN.format(hours.local(hours.firstMillis(session))));
    json.put("session_close", PLAIN.format(hours.local(hours.lastMillis(session))));
    json.put("settlement_date", hours.calendar().next(session).date().toString());
    return json;
  }

  private Reply assets(Query query) {
    ArrayNode rows = Json.array();
    boolean none =
        query.first("status").filter("inactive"::equals).isPresent()
            || query.first("asset_class").filter(c -> !c.equals("us_equity")).isPresent();
    Optional<String> venue = query.first("exchange");
    for (Asset asset : exchange.market().assets().all()) {
      if (!none && venue.filter(v -> !v.equals(asset.exchange())).isEmpty()) {
        rows.add(json(asset));
      }
    }
    return Reply.json(200, rows);
  }

  private Reply asset(String name) {
    return exchange
        .market()
        .assets()
        .find(name)
        .map(asset -> Reply.json(200, json(asset)))
        .orElseGet(() -> Errors.notFound("asset not found for " + name));
  }

  private static ObjectNode json(Asset asset) {
    ObjectNode json = Json.object();
    json.put("id", asset.id().toString());
    json.put("class", "us_equity");
    json.put("exchange", asset.exchange());
    json.put("symbol", asset.ticker());
    json.put("name", asset.name());
    json.put("status", "active");
    json.put("tradable", true);
    json.put("marginable", true);
    json.put("maintenance_margin_requirement", asset.longMargin().movePointRight(2).intValue());
    json.put("margin_requirement_long", Wire.text(asset.longMargin().movePointRight(2)));
    json.put("margin_requirement_short", Wire.text(asset.shortMargin().movePointRight(2)));
    json.put("shortable", asset.shortable());
    json.put("easy_to_borrow", asset.shortable());
    json.put("borrow_status", asset.shortable() ? "easy_to_borrow" : "hard_to_borrow");
    json.put("fractionable", asset.fractionable());
    json.putArray("attributes");
    return json;
  }
}
