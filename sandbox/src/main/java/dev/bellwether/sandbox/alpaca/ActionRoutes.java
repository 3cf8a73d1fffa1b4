package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.exchange.TradingAccount;
import dev.bellwether.sandbox.market.CorporateActions;
import dev.bellwether.sandbox.market.Dividend;
import dev.bellwether.sandbox.market.Split;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.ApiRequest;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Query;
import dev.bellwether.sandbox.wire.Times;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/corporate-actions}: dividends and splits, by the day on which they are processed. */
final class ActionRoutes implements Routes {
  private static final int MOST = 1000;
  private static final int USUAL = 100;

  private final Exchange exchange;

  ActionRoutes(Exchange exchange) {
    this.exchange = exchange;
  }

  private record Row(LocalDate processed, String type, String symbol, ObjectNode json) {}

  @Override
  public Optional<Reply> answer(TradingAccount account, ApiRequest request) {
    boolean ours = request.method().equals("GET") && request.path().equals("/v1/corporate-actions");
    return ours ? Optional.of(page(request.query())) : Optional.empty();
  }

  private Reply page(Query query) {
    List<Row> rows = rows().stream().filter(row -> isAskedFor(row, query)).toList();
    int from = Math.min(rows.size(), number(query, "page_token", 0));
    int limit = Math.min(MOST, Math.max(1, number(query, "limit", USUAL)));
    int to = Math.min(rows.size(), from + limit);
    ObjectNode json = Json.object();
    ObjectNode all = json.putObject("corporate_actions");
    for (Row row : rows.subList(from, to)) {
      String name = row.type() + "s";
      ArrayNode list = all.has(name) ? (ArrayNode) all.get(name) : all.putArray(name);
      list.add(row.json());
    }
    if (to < rows.size()) {
      json.put("next_page_token", Integer.toString(to));
    } else {
      json.putNull("next_page_token");
    }
    return Reply.json(200, json);
  }

  private boolean isAskedFor(Row row, Query query) {
    LocalDate today = exchange.market().hours().local(exchange.nowMillis()).toLocalDate();
    LocalDate start = query.first("start").flatMap(Times::date).orElse(today);
    LocalDate end = query.first("end").flatMap(Times::date).orElse(today);
    List<String> symbols = query.list("symbols");
    List<String> types = query.list("types");
    return !row.processed().isBefore(start)
        && !row.processed().isAfter(end)
        && (symbols.isEmpty() || symbols.contains(row.symbol()))
        && (types.isEmpty() || types.contains(row.type()));
  }

  private List<Row> rows() {
    CorporateActions actions = exchange.market().actions();
    List<Row> rows = new ArrayList<>();
    actions.dividends().forEach(dividend -> rows.add(row(dividend)));
    actions.splits().forEach(split -> rows.add(row(split)));
    rows.sort(Comparator.comparing(Row::processed).thenComparing(Row::symbol));
    return rows;
  }

  private static Row row(Dividend dividend) {
    ObjectNode json = Json.object().put("id", id(dividend));
    json.put("symbol", dividend.ticker()).put("cusip", "").put("rate", dividend.amount());
    json.put("special", false).put("foreign", false);
    json.put("process_date", dividend.payDate().toString());
    json.put("ex_date", dividend.exDate().toString());
    json.put("record_date", dividend.exDate().toString());
    json.put("payable_date", dividend.payDate().toString());
    return new Row(dividend.payDate(), "cash_dividend", dividend.ticker(), json);
  }

  private static Row row(Split split) {
    boolean reverse = split.from() > split.to();
    ObjectNode json = Json.object().put("id", id(split)).put("symbol", split.ticker());
    if (reverse) {
      json.put("old_cusip", "").put("new_cusip", "");
    } else {
      json.put("cusip", "");
    }
    json.put("new_rate", split.to()).put("old_rate", split.from());
    json.put("process_date", split.date().toString()).put("ex_date", split.date().toString());
    return new Row(split.date(), reverse ? "reverse_split" : "forward_split", split.ticker(), json);
  }

  private static String id(Record action) {
    return UUID.nameUUIDFromBytes(action.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static int number(Query query, String name, int otherwise) {
    return query
        .first(name)
        .filter(text -> text.matches("[0-9]{1,8}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }
}
