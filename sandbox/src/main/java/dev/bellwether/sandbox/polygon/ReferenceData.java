package dev.bellwether.sandbox.polygon;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.market.Dividend;
import dev.bellwether.sandbox.market.Split;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v3/reference/splits} and {@code dividends}, the latest first unless asked otherwise. */
final class ReferenceData {
  private static final int DEFAULT_LIMIT = 10;
  private static final int MOST = 1000;
  private static final Comparator<Row> BY_DATE =
      Comparator.comparing(Row::date).thenComparing(Row::ticker);

  private final Exchange exchange;

  ReferenceData(Exchange exchange) {
    this.exchange = exchange;
  }

  private record Row(LocalDate date, String ticker, ObjectNode json) {}

  Optional<Reply> answer(ApiRequest request, String id) {
    return switch (request.path()) {
      case "/v3/reference/splits" ->
          Optional.of(page(request, splits(request.query()), "execution_date", id));
      case "/v3/reference/dividends" ->
          Optional.of(page(request, dividends(), "ex_dividend_date", id));
      case "/stocks/v1/splits" -> Optional.of(page(request, newSplits(), "execution_date", id));
      case "/stocks/v1/dividends" ->
          Optional.of(page(request, newDividends(), "ex_dividend_date", id));
      default -> Optional.empty();
    };
  }

  private List<Row> splits(Query query) {
    Optional<String> reverse = query.first("reverse_split");
    List<Row> rows = new ArrayList<>();
    for (Split split : exchange.market().actions().splits()) {
      boolean isReverse = split.from() > split.to();
      if (reverse.filter(wanted -> !wanted.equals(Boolean.toString(isReverse))).isEmpty()) {
        ObjectNode json = Json.object().put("id", id("E", split));
        json.put("ticker", split.ticker()).put("execution_date", split.date().toString());
        number(json, "split_from", split.from());
        number(json, "split_to", split.to());
        rows.add(new Row(split.date(), split.ticker(), json));
      }
    }
    return rows;
  }

  private List<Row> dividends() {
    List<Row> rows = new ArrayList<>();
    for (Dividend dividend : exchange.market().actions().dividends()) {
      ObjectNode json = Json.object().put("id", id("E", dividend));
      json.put("cash_amount", dividend.amount()).put("currency", "USD");
      json.put("declaration_date", dividend.exDate().minusDays(7).toString());
      json.put("dividend_type", "CD");
      json.put("ex_dividend_date", dividend.exDate().toString());
      json.put("frequency", 4);
      json.put("pay_date", dividend.payDate().toString());
      json.put("record_date", dividend.exDate().toString());
      json.put("ticker", dividend.ticker());
      rows.add(new Row(dividend.exDate(), dividend.ticker(), json));
    }
    return rows;
  }

  /** As the vendor's newer path has them. */
  private List<Row> newSplits() {
    List<Row> rows = new ArrayList<>();
    for (Row row : splits(Query.NONE)) {
      double from = row.json().path("split_from").asDouble();
      double to = row.json().path("split_to").asDouble();
      row.json().put("split_from", from).put("split_to", to);
      row.json().put("adjustment_type", from > to ? "reverse_split" : "forward_split");
      row.json().put("historical_adjustment_factor", factor(row.ticker(), row.date().minusDays(1)));
      rows.add(row);
    }
    return rows;
  }

  private List<Row> newDividends() {
    List<Row> rows = new ArrayList<>();
    for (Row row : dividends()) {
      double amount = row.json().path("cash_amount").asDouble();
      row.json().remove("dividend_type");
      row.json().put("distribution_type", "recurring");
      row.json().put("split_adjusted_cash_amount", amount * factor(row.ticker(), row.date()));
      rows.add(row);
    }
    return rows;
  }

  /** Of all splits after a day, those to come included. */
  private double factor(String ticker, LocalDate day) {
    return exchange.market().actions().factor(ticker, day, LocalDate.MAX);
  }

  private static void number(ObjectNode json, String name, double value) {
    if (value == Math.rint(value)) {
      json.put(name, (long) value);
    } else {
      json.put(name, value);
    }
  }

  private static String id(String letter, Record row) {
    byte[] bytes = row.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return letter + UUID.nameUUIDFromBytes(bytes).toString().replace("-", "");
  }

  private static Reply page(ApiRequest request, List<Row> all, String dateName, String id) {
    Query query = request.query();
    boolean ascending = query.first("order").filter("asc"::equals).isPresent();
    List<Row> rows =
        all.stream()
            .filter(row -> query.first("ticker").filter(t -> !t.equals(row.ticker())).isEmpty())
            .filter(row -> isWithin(row.date(), query, dateName))
            .sorted(ascending ? BY_DATE : BY_DATE.reversed())
            .toList();
    int limit = number(query, "limit", DEFAULT_LIMIT, MOST);
    int from = Math.min(rows.size(), number(query, "cursor", 0, Integer.MAX_VALUE));
    int to = Math.min(rows.size(), from + limit);
    ObjectNode json = Json.object();
    ArrayNode results = json.putArray("results");
    rows.subList(from, to).forEach(row -> results.add(row.json()));
    json.put("status", "OK").put("request_id", id);
    if (to < rows.size()) {
      json.put("next_url", next(request, to));
    }
    return Reply.json(200, json);
  }

  private static boolean isWithin(LocalDate date, Query query, String name) {
    String text = date.toString(); // ISO dates sort as text
    return query.first(name).filter(d -> !d.equals(text)).isEmpty()
        && query.first(name + ".gte").filter(d -> text.compareTo(d) < 0).isEmpty()
        && query.first(name + ".gt").filter(d -> text.compareTo(d) <= 0).isEmpty()
        && query.first(name + ".lte").filter(d -> text.compareTo(d) > 0).isEmpty()
        && query.first(name + ".lt").filter(d -> text.compareTo(d) >= 0).isEmpty();
  }

  private static String next(ApiRequest request, int cursor) {
    StringBuilder url = new StringBuilder(Tickers.base(request));
    url.append(request.path()).append("?cursor=").append(cursor);
    request
        .query()
        .parameters()
        .forEach(
            (name, value) -> {
              if (!name.equals("cursor") && !name.equals("apiKey")) {
                url.append('&').append(name).append('=').append(value);
              }
            });
    return url.toString();
  }

  private static int number(Query query, String name, int otherwise, int most) {
    return query
        .first(name)
        .filter(text -> text.matches("[0-9]{1,8}"))
        .map(text -> Math.min(most, Integer.parseInt(text)))
        .orElse(otherwise);
  }
}
