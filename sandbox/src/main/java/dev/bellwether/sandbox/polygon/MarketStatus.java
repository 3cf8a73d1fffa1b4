package dev.bellwether.sandbox.polygon;

import dev.bellwether.market.calendar.NyseCalendar;
import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.market.TradingHours;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Times;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/marketstatus}: now, and the closed and short days of the next year. */
final class MarketStatus {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Exchange exchange;

  MarketStatus(Exchange exchange) {
    this.exchange = exchange;
  }

  Optional<Reply> answer(String path) {
    return switch (path) {
      case "/v1/marketstatus/now" -> Optional.of(now());
      case "/v1/marketstatus/upcoming" -> Optional.of(upcoming());
      default -> Optional.empty();
    };
  }

  private Reply now() {
    TradingHours hours = exchange.market().hours();
    long now = exchange.toldMillis();
    boolean core = hours.isCore(now);
    boolean extended = !core && hours.isExtended(now);
    boolean early = extended && hours.today(now).filter(s -> now < s.openMillis()).isPresent();
    String market = core ? "open" : extended ? "extended-hours" : "closed";
    ObjectNode json = Json.object().put("market", market);
    json.put("earlyHours", early).put("afterHours", extended && !early);
    json.put("serverTime", Times.local(now, hours.zone()));
    json.putObject("exchanges").put("nyse", market).put("nasdaq", market).put("otc", market);
    json.putObject("currencies").put("fx", "open").put("crypto", "open");
    return Reply.json(200, json);
  }

  private Reply upcoming() {
    TradingHours hours = exchange.market().hours();
    LocalDate today = hours.local(exchange.nowMillis()).toLocalDate();
    ArrayNode rows = Json.array();
    for (LocalDate day = today; day.isBefore(today.plusYears(1)); day = day.plusDays(1)) {
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      Optional<Session> session = hours.calendar().session(day);
      boolean usual = session.isPresent() && !session.get().earlyClose();
      if (!weekend && !usual) {
        for (String venue : List.of("NYSE", "NASDAQ")) {
          rows.add(row(day, venue, session));
        }
      }
    }
    return Reply.json(200, rows);
  }

  private ObjectNode row(LocalDate day, String venue, Optional<Session> session) {
    ObjectNode json = Json.object().put("date", day.toString()).put("exchange", venue);
    json.put("name", name(day)).put("status", session.isPresent() ? "early-close" : "closed");
    session.ifPresent(
        s ->
            json.put("open", MILLIS.format(Instant.ofEpochMilli(s.openMillis())))
                .put("close", MILLIS.format(Instant.ofEpochMilli(s.closeMillis()))));
    return json;
  }

  private String name(LocalDate day) {
    return exchange.market().hours().calendar() instanceof NyseCalendar nyse
        ? nyse.occasion(day).orElse("Holiday")
        : "Holiday";
  }
}
