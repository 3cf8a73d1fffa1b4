package dev.bellwether.sandbox.polygon;

import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/** Streamed events as the vendor writes them. */
final class EventJson {
  private static final int ARCA = 11;
  private static final int TAPE_OF_ARCA_FUNDS = 2;
  private static final int COINBASE = 1;

  private EventJson() {}

  static ObjectNode minute(MarketEvent.Minute bar, DayTotals totals, boolean crypto) {
    ObjectNode json = begin(crypto ? "XA" : "AM", bar.ticker(), crypto);
    json.put("v", bar.volume());
    if (!crypto) {
      day(json, totals.of(bar.ticker()));
    }
    json.put("vw", bar.vwap()).put("o", bar.open()).put("c", bar.close());
    json.put("h", bar.high()).put("l", bar.low());
    json.put("z", bar.trades() == 0 ? 0 : bar.volume() / bar.trades());
    return json.put("s", bar.startMillis()).put("e", bar.millis());
  }

  /** Each trade of the replay is a second of its own. */
  static ObjectNode second(MarketEvent.Print trade, DayTotals totals, boolean crypto) {
    ObjectNode json = begin(crypto ? "XAS" : "A", trade.ticker(), crypto);
    double price = trade.price();
    json.put("v", trade.size());
    if (!crypto) {
      day(json, totals.of(trade.ticker()));
    }
    json.put("vw", price).put("o", price).put("c", price).put("h", price).put("l", price);
    json.put("z", trade.size());
    return json.put("s", trade.millis()).put("e", trade.millis() + 1000);
  }

  private static void day(ObjectNode json, DayTotals.Total total) {
    json.put("av", total.volume()).put("op", total.open()).put("a", total.vwap());
  }

  static ObjectNode trade(MarketEvent.Print trade, boolean crypto) {
    ObjectNode json = begin(crypto ? "XT" : "T", trade.ticker(), crypto);
    json.put("p", trade.price()).put("s", trade.size()).put("t", trade.millis());
    json.put("i", Long.toString(trade.id())).put("x", crypto ? COINBASE : ARCA);
    json.putArray("c").add(crypto ? 1 : 0);
    return crypto
        ? json.put("r", trade.millis())
        : json.put("q", trade.id()).put("z", TAPE_OF_ARCA_FUNDS);
  }

  static ObjectNode quote(MarketEvent.Quote quote, boolean crypto) {
    ObjectNode json = begin(crypto ? "XQ" : "Q", quote.ticker(), crypto);
    json.put("bp", quote.bid()).put("bs", quote.bidSize());
    json.put("ap", quote.ask()).put("as", quote.askSize()).put("t", quote.millis());
    if (crypto) {
      return json.put("x", COINBASE).put("r", quote.millis());
    }
    json.put("bx", ARCA).put("ax", ARCA).put("c", 0);
    json.putArray("i");
    return json.put("q", quote.millis() / 1000).put("z", TAPE_OF_ARCA_FUNDS);
  }

  private static ObjectNode begin(String kind, String ticker, boolean crypto) {
    return crypto
        ? Json.object().put("ev", kind).put("pair", Tickers.pair(ticker))
        : Json.object().put("ev", kind).put("sym", ticker);
  }
}
