package dev.bellwether.sandbox.alpaca;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.market.TradingHours;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Query;
import dev.bellwether.sandbox.wire.Times;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v3/clock} and {@code /v3/calendar}: phases of the day, of the American stock markets. */
final class MarketClockRoutes implements Routes {
  private static final String CALENDAR = "/v3/calendar/";
  private static final List<String> MARKETS = List.of("NYSE", "NASDAQ", "IEX", "XNYS", "XNAS");

  private final Exchange exchange;

  MarketClockRoutes(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Optional<Reply> answer(TradingAccount account, ApiRequest request) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    return request.path().equals("/v3/clock")
        ? Optional.of(clock(request.query()))
        : Routes.rest(request, CALENDAR).map(market -> calendar(market, request.query()));
  }

  private Reply clock(Query query) {
    List<String> asked = query.list("markets");
    List<String> markets = asked.isEmpty() ? List.of("NYSE") : asked;
    Optional<String> unknown = markets.stream().filter(m -> !MARKETS.contains(m)).findFirst();
    if (unknown.isPresent()) {
      return Errors.data(400, "invalid market: " + unknown.get());
    }
    Optional<Long> at = query.first("time").flatMap(t -> Times.nanos(t, hours().zone()));
    long now = at.map(nanos -> nanos / 1_000_000).orElse(exchange.toldMillis());
    ArrayNode clocks = Json.array();
    markets.forEach(market -> clocks.add(clock(market, now)));
    return Reply.json(200, Json.object().set("clocks", clocks));
  }

  private ObjectNode clock(String market, long now) {
    TradingHours hours = hours();
    ObjectNode json = Json.object();
    json.set("market", market(market));
    json.put("timestamp", Times.local(now, hours.zone()));
    json.put("is_market_day", hours.today(now).isPresent());
    json.put("next_market_open", Times.local(hours.nextToOpen(now).openMillis(), hours.zone()));
    json.put(
        "next_market_close", Times.local(hours.currentOrNext(now).closeMillis(), hours.zone()));
    phase(json, now);
    return json;
  }

  private void phase(ObjectNode json, long now) {
    TradingHours hours = hours();
    Session session =
        hours
            .today(now)
            .filter(today -> now < hours.lastMillis(today))
            .orElseGet(() -> hours.nextToOpen(now));
    String phase = "post";
    long until = hours.lastMillis(session);
    if (now < hours.firstMillis(session)) {
      phase = "closed";
      until = hours.firstMillis(session);
    } else if (now < session.openMillis()) {
      phase = "pre";
      until = session.openMillis();
    } else if (now < session.closeMillis()) {
      phase = "core";
      until = session.closeMillis();
    }
    json.put("phase", phase).put("phase_until", Times.local(until, hours.zone()));
  }

  private Reply calendar(String market, Query query) {
    if (!MARKETS.contains(market)) {
      return Errors.data(400, "invalid market: " + market);
    }
    TradingHours hours = hours();
    LocalDate today = hours.local(exchange.toldMillis()).toLocalDate();
    LocalDate start = query.first("start").flatMap(Times::date).orElse(today);
    LocalDate end = query.first("end").flatMap(Times::date).orElse(start.plusWeeks(1));
    boolean utc = query.first("timezone").filter("UTC"::equals).isPresent();
    ArrayNode days = Json.array();
    if (!end.isBefore(start)) {
      ZoneId zone = utc ? ZoneOffset.UTC : hours.zone();
      hours.calendar().sessions(start, end).forEach(session -> days.add(day(session, zone)));
    }
    ObjectNode json = Json.object();
    json.set("market", market(market));
    return Reply.json(200, json.set("calendar", days));
  }

  private ObjectNode day(Session session, ZoneId zone) {
    TradingHours hours = hours();
    ObjectNode json = Json.object().put("date", session.date().toString());
    String open = Times.local(session.openMillis(), zone);
    String close = Times.local(session.closeMillis(), zone);
    json.put("pre_start", Times.local(hours.firstMillis(session), zone)).put("pre_end", open);
    json.put("core_start", open).put("core_end", close);
    json.put("post_start", close).put("post_end", Times.local(hours.lastMillis(session), zone));
    return json.put("settlement_date", hours.calendar().next(session).date().toString());
  }

  private ObjectNode market(String acronym) {
    String name =
        switch (acronym) {
          case "NASDAQ", "XNAS" -> "NASDAQ Stock Market";
          case "IEX" -> "Investors Exchange";
          default -> "New York Stock Exchange";
        };
    return Json.object()
        .put("acronym", acronym)
        .put("name", name)
        .put("timezone", hours().zone().getId());
  }

  private TradingHours hours() {
    return exchange.market().hours();
  }
}
