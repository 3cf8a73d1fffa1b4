package dev.bellwether.sandbox.alpaca;

import dev.bellwether.sandbox.market.MarketEvent;
import dev.bellwether.sandbox.wire.Json;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * Bars, trades, quotes and statuses as the vendor writes them. Times are nodes of their own kind,
 * so that they become text in JSON and timestamps in MessagePack.
 */
final class MarketJson {
  private MarketJson() {}

  static ObjectNode bar(MarketEvent.Minute bar) {
    ObjectNode json = Json.object();
    time(json, bar.startMillis());
    json.put("o", bar.open()).put("h", bar.high()).put("l", bar.low()).put("c", bar.close());
    json.put("v", bar.volume()).put("n", bar.trades()).put("vw", bar.vwap());
    return json;
  }

  static ObjectNode trade(MarketEvent.Print trade) {
    ObjectNode json = Json.object();
    time(json, trade.millis());
    json.put("x", "P").put("p", trade.price()).put("s", trade.size());
    json.putArray("c").add("@");
    json.put("i", trade.id()).put("z", "B");
    return json;
  }

  static ObjectNode quote(MarketEvent.Quote quote) {
    ObjectNode json = Json.object();
    time(json, quote.millis());
    json.put("ax", "P").put("ap", quote.ask()).put("as", quote.askSize());
    json.put("bx", "P").put("bp", quote.bid()).put("bs", quote.bidSize());
    json.putArray("c").add("R");
    json.put("z", "B");
    return json;
  }

  static ObjectNode status(MarketEvent.Status status) {
    ObjectNode json = Json.object();
    time(json, status.millis());
    json.put("sc", status.code()).put("sm", status.message());
    json.put("rc", status.reasonCode()).put("rm", status.reason()).put("z", "B");
    return json;
  }

  /** The same as an element of a stream's frame. */
  static ObjectNode streamed(String type, String ticker, ObjectNode content) {
    ObjectNode json = Json.object().put("T", type).put("S", ticker);
    json.setAll(content);
    return json;
  }

  private static void time(ObjectNode json, long millis) {
    json.set("t", new POJONode(Instant.ofEpochMilli(millis)));
  }
}
