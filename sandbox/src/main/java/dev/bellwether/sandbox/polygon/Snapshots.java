package dev.bellwether.sandbox.polygon;

import dev.bellwether.sandbox.exchange.Exchange;
import dev.bellwether.sandbox.market.Candles;
import dev.bellwether.sandbox.market.Frame;
import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.market.SymbolTape;
import dev.bellwether.sandbox.market.TradingHours;
import dev.bellwether.sandbox.wire.ApiOutcome.Reply;
import dev.bellwether.sandbox.wire.Json;
import dev.bellwether.sandbox.wire.Query;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/snapshot}: the day so far, the last minute, trade and quote, and the day before. */
final class Snapshots {
  private static final long NANOS = 1_000_000;
  private static final int ARCA = 11;

  private final Exchange exchange;
  private final Entitlement plan;

  Snapshots(Exchange exchange, Entitlement plan) {
    this.exchange = exchange;
    this.plan = plan;
  }

  Reply all(Query query, String id) {
    List<String> wanted = query.list("tickers");
    ArrayNode rows = Json.array();
    for (SymbolTape tape : exchange.market().tapes()) {
      boolean asked = wanted.isEmpty() || wanted.contains(tape.ticker());
      if (asked && !Tickers.isCrypto(tape.ticker())) {
        rows.add(of(tape));
      }
    }
    ObjectNode json = Json.object().put("status", plan.ok()).put("request_id", id);
    return Reply.json(200, json.put("count", rows.size()).set("tickers", rows));
  }

  Reply one(String ticker, String id) {
    Optional<SymbolTape> tape = exchange.market().tape(Tickers.ours(ticker));
    if (tape.isEmpty()) {
      return PolygonRest.notFound(id);
    }
    ObjectNode json = Json.object().put("status", plan.ok()).put("request_id", id);
    return Reply.json(200, json.set("ticker", of(tape.get())));
  }

  private ObjectNode of(SymbolTape tape) {
    TradingHours hours = exchange.market().hours();
    long now = plan.lastMillis();
    long midnight = hours.at(hours.local(now).toLocalDate(), LocalTime.MIDNIGHT);
    List<MarketEvent.Minute> minutes =
        Candles.of(tape, hours, Frame.MINUTE, midnight, now - 60_000);
    Candle day = Candle.of(minutes);
    Optional<MarketEvent.Minute> before = previous(tape, midnight);
    ObjectNode json = Json.object().put("ticker", tape.ticker());
    double last = minutes.isEmpty() ? 0 : minutes.getLast().close();
    double close = before.map(MarketEvent.Minute::close).orElse(0.0);
    double change = minutes.isEmpty() || close == 0 ? 0 : last - close;
    json.put("todaysChange", rounded(change));
    json.put("todaysChangePerc", close == 0 ? 0 : rounded(change / close * 100));
    json.put("updated", now * NANOS);
    json.set("day", day.json());
    ObjectNode minute = Candle.of(minutes.isEmpty() ? minutes : List.of(minutes.getLast())).json();
    minute.put("av", day.volume());
    minute.put("t", minutes.isEmpty() ? 0 : minutes.getLast().startMillis());
    minute.put("n", minutes.isEmpty() ? 0 : minutes.getLast().trades());
    json.set("min", minute);
    json.set("prevDay", Candle.of(before.stream().toList()).json());
    tape.lastPrint().ifPresent(trade -> json.set("lastTrade", trade(trade)));
    tape.lastQuote().ifPresent(quote -> json.set("lastQuote", quote(quote)));
    return json;
  }

  private Optional<MarketEvent.Minute> previous(SymbolTape tape, long midnight) {
    TradingHours hours = exchange.market().hours();
    var date = hours.calendar().before(midnight).date();
    long start = hours.at(date, LocalTime.MIDNIGHT);
    return Candles.of(tape, hours, Frame.DAY, start, start).stream().findFirst();
  }

  private static ObjectNode trade(MarketEvent.Print trade) {
    ObjectNode json = Json.object().put("i", Long.toString(trade.id())).put("p", trade.price());
    json.put("s", trade.size()).put("t", trade.millis() * NANOS).put("x", ARCA);
    json.putArray("c").add(0);
    return json;
  }

  /** Capital letters stand for the ask. */
  private static ObjectNode quote(MarketEvent.Quote quote) {
    return Json.object()
        .put("P", quote.ask())
        .put("S", quote.askSize())
        .put("p", quote.bid())
        .put("s", quote.bidSize())
        .put("t", quote.millis() * NANOS);
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }

  /** Minutes in one; all zero where there are none. */
  private record Candle(
      double open, double high, double low, double close, long volume, double paid) {
    static Candle of(List<MarketEvent.Minute> minutes) {
      if (minutes.isEmpty()) {
        return new Candle(0, 0, 0, 0, 0, 0);
      }
      return new Candle(
          minutes.getFirst().open(),
          minutes.stream().mapToDouble(MarketEvent.Minute::high).max().orElse(0),
          minutes.stream().mapToDouble(MarketEvent.Minute::low).min().orElse(0),
          minutes.getLast().close(),
          minutes.stream().mapToLong(MarketEvent.Minute::volume).sum(),
          minutes.stream().mapToDouble(m -> m.vwap() * m.volume()).sum());
    }

    ObjectNode json() {
      ObjectNode json = Json.object().put("o", open).put("h", high).put("l", low);
      return json.put("c", close)
          .put("v", volume)
          .put("vw", volume == 0 ? close : rounded(paid / volume));
    }
  }
}
