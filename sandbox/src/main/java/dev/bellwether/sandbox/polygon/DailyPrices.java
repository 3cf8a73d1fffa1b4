package dev.bellwether.sandbox.polygon;

import dev.bellwether.market.calendar.Session;
import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.market.Candles;
import dev.bellwether.sandbox.market.Frame;
import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.market.SymbolTape;
import dev.bellwether.sandbox.market.TradingHours;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Query;
import dev.bellwether.sandbox.wire.Times;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One day's prices: of all stocks, of the last session, of one date. Stamped at the close. */
final class DailyPrices {
  private final Exchange exchange;

  DailyPrices(Exchange exchange) {
    this.exchange = exchange;
  }

  Reply grouped(String text, Query query, String id) {
    Optional<LocalDate> date = Times.date(text);
    if (date.isEmpty()) {
      return PolygonRest.error(400, id, "Could not parse the time parameter: 'date'.");
    }
    List<ObjectNode> rows = new ArrayList<>();
    for (SymbolTape tape : exchange.market().tapes()) {
      if (!Tickers.isCrypto(tape.ticker())) {
        day(tape, date.get()).ifPresent(day -> rows.add(row(day, date.get(), query)));
      }
    }
    return answer(Json.object(), rows, query, id);
  }

  Reply previous(String ticker, Query query, String id) {
    TradingHours hours = exchange.market().hours();
    LocalDate date = hours.calendar().before(exchange.nowMillis()).date();
    List<ObjectNode> rows = new ArrayList<>();
    exchange
        .market()
        .tape(Tickers.ours(ticker))
        .flatMap(tape -> day(tape, date))
        .ifPresent(day -> rows.add(row(day, date, query)));
    return answer(Json.object().put("ticker", ticker), rows, query, id);
  }

  Reply openClose(String ticker, String text, String id) {
    Optional<LocalDate> date = Times.date(text);
    Optional<SymbolTape> tape = exchange.market().tape(Tickers.ours(ticker));
    Optional<MarketEvent.Minute> day =
        date.isEmpty() ? Optional.empty() : tape.flatMap(t -> day(t, date.get()));
    if (date.isEmpty() || tape.isEmpty() || day.isEmpty()) {
      return PolygonRest.notFound(id);
    }
    MarketEvent.Minute core = day.get();
    ObjectNode json = Json.object().put("status", "OK").put("from", text).put("symbol", ticker);
    json.put("open", core.open()).put("high", core.high()).put("low", core.low());
    json.put("close", core.close()).put("volume", core.volume());
    extended(tape.get(), date.get(), json);
    return Reply.json(200, json);
  }

  private void extended(SymbolTape tape, LocalDate date, ObjectNode json) {
    TradingHours hours = exchange.market().hours();
    Session session = hours.calendar().session(date).orElseThrow();
    List<MarketEvent.Minute> all =
        Candles.of(
            tape, hours, Frame.MINUTE, hours.firstMillis(session), hours.lastMillis(session));
    if (!all.isEmpty()) {
      json.put("afterHours", all.getLast().close()).put("preMarket", all.getFirst().open());
    }
  }

  /** The day's core session; empty before it is over. */
  private Optional<MarketEvent.Minute> day(SymbolTape tape, LocalDate date) {
    TradingHours hours = exchange.market().hours();
    Optional<Session> session = hours.calendar().session(date);
    if (session.isEmpty() || session.get().closeMillis() > exchange.nowMillis()) {
      return Optional.empty();
    }
    long midnight = hours.at(date, LocalTime.MIDNIGHT);
    return Candles.of(tape, hours, Frame.DAY, midnight, midnight).stream().findFirst();
  }

  private ObjectNode row(MarketEvent.Minute day, LocalDate date, Query query) {
    TradingHours hours = exchange.market().hours();
    LocalDate today = hours.local(exchange.nowMillis()).toLocalDate();
    double factor =
        isAdjusted(query) ? exchange.market().actions().factor(day.ticker(), date, today) : 1;
    ObjectNode json = Json.object().put("T", day.ticker());
    long close = hours.calendar().session(date).orElseThrow().closeMillis();
    json.setAll(AggregateJson.of(day, close, factor));
    return json;
  }

  private static boolean isAdjusted(Query query) {
    return query.first("adjusted").filter("false"::equals).isEmpty();
  }

  private static Reply answer(ObjectNode json, List<ObjectNode> rows, Query query, String id) {
    json.put("queryCount", rows.size()).put("resultsCount", rows.size());
    json.put("adjusted", isAdjusted(query));
    if (!rows.isEmpty()) {
      ArrayNode results = json.putArray("results");
      rows.forEach(results::add);
    }
    return Reply.json(
        200, json.put("status", "OK").put("request_id", id).put("count", rows.size()));
  }
}
