package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.EquityPoint;
import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.Execution;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.exchange.Wire;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Query;
import dev.bellwether.sandbox.wire.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an account has been through: its activities and its equity. */
final class HistoryRoutes implements Routes {
  private static final String ACTIVITIES = "/v2/account/activities";
  private static final int PAGE = 100;
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Exchange exchange;

  HistoryRoutes(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public Optional<Reply> answer(TradingAccount account, ApiRequest request) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    if (request.path().equals("/v2/account/portfolio/history")) {
      return Optional.of(equity(account, request.query()));
    }
    if (request.path().equals(ACTIVITIES)) {
      boolean other =
          request.query().first("category").filter("non_trade_activity"::equals).isPresent();
      List<String> types = request.query().list("activity_types");
      boolean fills = !other && (types.isEmpty() || types.contains("FILL"));
      return Optional.of(activities(account, request.query(), fills));
    }
    return Routes.rest(request, ACTIVITIES + "/")
        .map(type -> activities(account, request.query(), type.equals("FILL")));
  }

  /** Only fills ever happen here: paper accounts have no fees, dividends or transfers. */
  private Reply activities(TradingAccount account, Query query, boolean fills) {
    ArrayNode rows = Json.array();
    if (!fills) {
      return Reply.json(200, rows);
    }
    boolean ascending = query.first("direction").filter("asc"::equals).isPresent();
    List<Execution> oldestFirst = account.executions();
    List<Execution> all = ascending ? oldestFirst : oldestFirst.reversed();
    Optional<String> token = query.first("page_token");
    int size = Math.min(PAGE, query.first("page_size").map(HistoryRoutes::count).orElse(PAGE));
    boolean begun = token.isEmpty();
    for (Execution fill : all) {
      if (begun && rows.size() < size && isWithin(fill, query)) {
        rows.add(row(fill));
      }
      begun |= token.filter(id(fill)::equals).isPresent();
    }
    return Reply.json(200, rows);
  }

  private boolean isWithin(Execution fill, Query query) {
    ZoneId zone = exchange.market().hours().zone();
    long after = query.first("after").flatMap(t -> Times.nanos(t, zone)).orElse(Long.MIN_VALUE);
    long until = query.first("until").flatMap(t -> Times.nanos(t, zone)).orElse(Long.MAX_VALUE);
    Optional<LocalDate> date = query.first("date").flatMap(Times::date);
    LocalDate day = exchange.market().hours().local(fill.stamp() / 1_000_000).toLocalDate();
    Optional<String> order = query.first("order_id");
    return fill.stamp() > after
        && fill.stamp() < until
        && date.filter(d -> !d.equals(day)).isEmpty()
        && order.filter(id -> !id.equals(fill.orderId().toString())).isEmpty();
  }

  private static ObjectNode row(Execution fill) {
    ObjectNode json = Json.object();
    json.put("activity_type", "FILL");
    json.put("id", id(fill));
    json.put("cum_qty", Wire.text(fill.cumulative()));
    json.put("leaves_qty", Wire.text(fill.leaves()));
    json.put("price", Wire.text(fill.price()));
    json.put("qty", Wire.text(fill.qty()));
    json.put("side", fill.side());
    json.put("symbol", fill.ticker());
    json.put("transaction_time", Times.ofNanos(fill.stamp()));
    json.put("order_id", fill.orderId().toString());
    json.put("type", fill.last() ? "fill" : "partial_fill");
    json.put("order_status", fill.last() ? "filled" : "partially_filled");
    return json;
  }

  private static String id(Execution fill) {
    return ID_TIME.format(Instant.ofEpochMilli(fill.stamp() / 1_000_000)) + "::" + fill.id();
  }

  private static int count(String text) {
    return text.matches("[0-9]{1,4}") ? Math.max(1, Integer.parseInt(text)) : PAGE;
  }

  private Reply equity(TradingAccount account, Query query) {
    String frame = query.first("timeframe").orElse("1D");
    long step = stepMillis(frame);
    if (step == 0) {
      return Errors.field("timeframe must be 1Min, 5Min, 15Min, 1H or 1D");
    }
    List<EquityPoint> points = new ArrayList<>();
    for (EquityPoint point : account.equityHistory()) {
      boolean daily = step < 0 && point.sessionClose();
      boolean within = step > 0 && !point.sessionClose() && point.millis() % step == 0;
      if ((daily || within) && isWithin(point, query)) {
        points.add(point);
      }
    }
    return Reply.json(200, history(account, points, frame));
  }

  private ObjectNode history(TradingAccount account, List<EquityPoint> points, String frame) {
    double base = account.spec().cash().doubleValue();
    ObjectNode json = Json.object();
    ArrayNode times = json.putArray("timestamp");
    ArrayNode equity = json.putArray("equity");
    ArrayNode profit = json.putArray("profit_loss");
    ArrayNode fraction = json.putArray("profit_loss_pct");
    for (EquityPoint point : points) {
      times.add((frame.equals("1D") ? midnight(point.millis()) : point.millis()) / 1000);
      equity.add(rounded(point.equity()));
      profit.add(rounded(point.equity() - base));
      fraction.add(rounded((point.equity() - base) / base));
    }
    json.put("base_value", base);
    json.put(
        "base_value_asof",
        exchange
            .market()
            .hours()
            .local(account.openedStamp() / 1_000_000)
            .toLocalDate()
            .toString());
    json.put("timeframe", frame);
    return json;
  }

  private long midnight(long millis) {
    var hours = exchange.market().hours();
    return hours.at(hours.local(millis).toLocalDate(), LocalTime.MIDNIGHT);
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  private boolean isWithin(EquityPoint point, Query query) {
    ZoneId zone = exchange.market().hours().zone();
    long nanos = point.millis() * 1_000_000;
    long start = query.first("start").flatMap(t -> Times.nanos(t, zone)).orElse(Long.MIN_VALUE);
    long end =
        query
            .first("end")
            .or(() -> query.first("date_end"))
            .flatMap(t -> Times.nanos(t, zone))
            .orElse(Long.MAX_VALUE);
    return nanos >= start && nanos <= end;
  }

  /** In milliseconds; below 0 for a day, 0 for a text that is none of them. */
  private static long stepMillis(String frame) {
    return switch (frame) {
      case "1Min" -> 60_000;
      case "5Min" -> 300_000;
      case "15Min" -> 900_000;
      case "1H" -> 3_600_000;
      case "1D" -> -1;
      default -> 0;
    };
  }
}
